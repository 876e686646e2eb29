package fr.relais.candidate.erasure;

import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.profile.SourceLinks;
import fr.relais.events.CandidateErased;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Erases people and remembers which ids were. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Erasures implements PanacheRepositoryBase<Erased, UUID> {
    private final Candidates candidates;
    private final SourceLinks links;
    private final Outbox outbox;
    private final Clock clock;

    Erasures(Candidates candidates, SourceLinks links, Outbox outbox, Clock clock) {
        this.candidates = candidates;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where the topics of an erased id ended; empty for one that never was. */
    public Optional<Erased> of(UUID id) {
        return findByIdOptional(id);
    }

    /** Removes every row of a locked candidate and tells every topic. */
    void erase(Candidate locked) {
        var erased = new Erased(locked.id(), locked.profileVersion() + 1, locked.accessVersion() + 1, clock.instant());
        outbox.append(events(erased));
        links.delete("candidateId", locked.id());
        candidates.delete(locked);
        getEntityManager().merge(erased);
    }

    private static List<OutboxEvent> events(Erased erased) {
        var key = erased.candidateId().toString();
        var version = erased.profileVersion();
        return List.of(
                new OutboxEvent(Topics.PROFILE, key, EventTypes.PROFILE_ERASED, version, null),
                new OutboxEvent(Topics.ACCESS, key, EventTypes.ACCESS_ERASED, erased.accessVersion(), null),
                new OutboxEvent(
                        Topics.ERASURE,
                        key,
                        EventTypes.CANDIDATE_ERASED,
                        version,
                        new CandidateErased(erased.candidateId(), version, erased.erasedAt())));
    }
}
