package fr.relais.candidate.profile;

import fr.relais.candidate.access.Reach;
import fr.relais.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All candidates. */
@ApplicationScoped
public class Candidates implements PanacheRepositoryBase<Candidate, UUID> {
    /** The candidate, if the caller reaches it; else a problem 404. */
    public Candidate require(UUID id, Reach reach) {
        return require(id, reach, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends: versions of one candidate are given out one after the other. */
    public Candidate lock(UUID id, Reach reach) {
        return require(id, reach, LockModeType.PESSIMISTIC_WRITE);
    }

    private Candidate require(UUID id, Reach reach, LockModeType lock) {
        var parameters = new HashMap<>(reach.parameters());
        parameters.put("id", id);
        return find("from Candidate c where c.id = :id and (" + reach.condition() + ")", parameters)
                .withLock(lock)
                .<Candidate>firstResultOptional()
                .orElseThrow(() -> Problems.notFound("candidate"));
    }

    /** The candidate, locked, whoever asks; empty when there is none. */
    public Optional<Candidate> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of these candidates that exist, with their identity, locked in the order of their ids. */
    public List<Candidate> lock(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("from Candidate c join fetch c.identity where c.id in ?1 order by c.id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /**
     * Candidates within reach by id, with their identity, from after {@code after}.
     *
     * @param also HQL on {@code c} that holds of them too, with its parameters
     */
    public List<Candidate> page(
            Reach reach, String also, Map<String, Object> alsoParameters, @Nullable UUID after, int most) {
        var parameters = new HashMap<>(reach.parameters());
        parameters.putAll(alsoParameters);
        parameters.put("after", after == null ? new UUID(0, 0) : after);
        return find(
                        "from Candidate c join fetch c.identity where c.id > :after and (" + reach.condition()
                                + ") and " + also + " order by c.id",
                        parameters)
                .page(0, most)
                .list();
    }

    /** Some of those whose 16th or 18th birthday has come. */
    List<UUID> dueForReview(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        "select c.id from Candidate c where c.topics.ageReviewOn <= :today order by c.topics.ageReviewOn",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }
}
