package fr.relais.offer.people;

import fr.relais.events.AgeGroup;
import fr.relais.events.CandidateAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The candidates there are, in opaque ids, with who may act for them. */
@ApplicationScoped
public class People {
    private final Map<UUID, Known> candidates = new ConcurrentHashMap<>();

    /** Of whoever is gone only the version stays, so that an older copy brings nobody back. */
    private record Known(long version, @Nullable Person person) {}

    /**
     * A candidate.
     *
     * @param ageGroup null when it was not told
     */
    public record Person(
            List<String> sources,
            List<String> structures,
            @Nullable AgeGroup ageGroup) {}

    /** The candidate; empty for an id that is nobody's, or nobody's any more. */
    public Optional<Person> find(UUID candidate) {
        var known = candidates.get(candidate);
        return Optional.ofNullable(known == null ? null : known.person);
    }

    void put(CandidateAccess access, long version) {
        put(
                access.candidateId(),
                new Known(version, new Person(access.sources(), access.structures(), access.ageGroup())));
    }

    void remove(UUID candidate, long version) {
        put(candidate, new Known(version, null));
    }

    private void put(UUID candidate, Known news) {
        candidates.merge(candidate, news, (held, next) -> next.version > held.version ? next : held);
    }
}
