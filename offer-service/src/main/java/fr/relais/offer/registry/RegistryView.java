package fr.relais.offer.registry;

import fr.relais.events.CommuneState;
import fr.relais.events.CompetencyState;
import fr.relais.events.OccupationState;
import fr.relais.events.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the registry has published so far. Written by the follower's thread, read by any. */
@ApplicationScoped
public class RegistryView {
    /** In the order of codes, so that a term maps the same way in every instance. Guarded by the single writer. */
    private final Map<String, CompetencyState> competencies = new TreeMap<>();

    private final Map<String, CommuneState> communes = new ConcurrentHashMap<>();
    private final Map<String, Occupation> occupations = new ConcurrentHashMap<>();
    private volatile Set<String> codes = Set.of();
    private volatile Vocabulary vocabulary = Vocabulary.EMPTY;
    private volatile Set<String> listedVersions = Set.of();
    private volatile @Nullable String newestRome;

    /** True when this is the code of a competency that is not withdrawn. */
    public boolean knowsCompetency(String code) {
        return codes.contains(code);
    }

    /** The terms that stand for competencies, as they are now. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Centre and département of a commune, by INSEE code; empty when it is not known. */
    public Optional<Place> commune(String insee) {
        return Optional.ofNullable(communes.get(insee))
                .map(commune -> new Place(commune.latitude(), commune.longitude(), commune.departement()));
    }

    /** What is known of an occupation; empty when nothing ever was. */
    public Optional<Occupation> occupation(String rome) {
        return Optional.ofNullable(occupations.get(rome));
    }

    /** True when this ROME version's full list is loaded and the code is not on it. */
    public boolean lacksOccupation(String rome, String version) {
        return listedVersions.contains(version)
                && occupation(rome)
                        .map(Occupation::profile)
                        .filter(profile -> profile.listedIn().contains(version))
                        .isEmpty();
    }

    /** The newest ROME version that any profile is of; empty before the first. */
    public Optional<String> newestRomeVersion() {
        return Optional.ofNullable(newestRome);
    }

    int countCompetencies() {
        return codes.size();
    }

    int countOccupations() {
        return occupations.size();
    }

    void put(String code, @Nullable CompetencyState state) {
        if (state == null) {
            competencies.remove(code);
        } else {
            competencies.put(code, state);
        }
    }

    void put(String insee, @Nullable CommuneState state) {
        if (state == null) {
            communes.remove(insee);
        } else {
            communes.put(insee, state);
        }
    }

    void put(String rome, long version, @Nullable OccupationState state) {
        occupations.merge(rome, new Occupation(version, state), (old, now) -> old.version() > version ? old : now);
    }

    /** Makes what was put visible where it is read as a whole. */
    void settle() {
        codes = Set.copyOf(competencies.keySet());
        vocabulary = new Vocabulary(competencies.values());
        var profiles = occupations.values().stream()
                .map(Occupation::profile)
                .filter(java.util.Objects::nonNull)
                .toList();
        listedVersions = profiles.stream()
                .flatMap(profile -> profile.listedIn().stream())
                .collect(Collectors.toUnmodifiableSet());
        newestRome = profiles.stream()
                .map(OccupationState::romeVersion)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
