package fr.relais.candidate.registry;

import fr.relais.events.BadgeState;
import fr.relais.events.CommuneState;
import fr.relais.events.CompetencyState;
import fr.relais.events.OccupationState;
import fr.relais.events.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the registry has published so far. Written by the follower's thread, read by any. */
@ApplicationScoped
public class RegistryView {
    private final Map<String, CompetencyState> competencies = new ConcurrentHashMap<>();
    private final Map<String, BadgeState> badges = new ConcurrentHashMap<>();
    private final Map<String, CommuneState> communes = new ConcurrentHashMap<>();
    private final Map<String, OccupationState> occupations = new ConcurrentHashMap<>();

    /** The competency of this code; empty when there is none, or it was withdrawn. */
    public Optional<CompetencyState> competency(String code) {
        return Optional.ofNullable(competencies.get(code));
    }

    /** The badge templates of now, live and in no order. */
    public Collection<BadgeState> badges() {
        return Collections.unmodifiableCollection(badges.values());
    }

    /** The badge template of this id; empty when there is none, or it was withdrawn. */
    public Optional<BadgeState> badge(UUID id) {
        return Optional.ofNullable(badges.get(id.toString()));
    }

    /** Centre and département of a commune, by INSEE code; empty when it is not known. */
    public Optional<Place> commune(String insee) {
        return Optional.ofNullable(communes.get(insee))
                .map(commune -> new Place(commune.latitude(), commune.longitude(), commune.departement()));
    }

    /** True when this ROME version's full list is loaded and the code is not on it. */
    public boolean lacksOccupation(String rome, String version) {
        var occupation = occupations.get(rome);
        var listed = occupation != null && occupation.listedIn().contains(version);
        return !listed
                && occupations.values().stream()
                        .anyMatch(other -> other.listedIn().contains(version));
    }

    int countCompetencies() {
        return competencies.size();
    }

    void put(CompetencyState state) {
        competencies.put(state.code(), state);
    }

    void removeCompetency(String code) {
        competencies.remove(code);
    }

    void put(BadgeState state) {
        badges.put(state.id().toString(), state);
    }

    void removeBadge(String id) {
        badges.remove(id);
    }

    void put(CommuneState state) {
        communes.put(state.insee(), state);
    }

    void removeCommune(String insee) {
        communes.remove(insee);
    }

    void put(OccupationState state) {
        occupations.put(state.rome(), state);
    }

    void removeOccupation(String rome) {
        occupations.remove(rome);
    }
}
