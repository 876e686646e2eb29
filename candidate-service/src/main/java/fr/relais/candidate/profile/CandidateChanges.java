package fr.relais.candidate.profile;

import fr.relais.events.CandidateAccess;
import fr.relais.events.EventTypes;
import fr.relais.events.MatchingProfile;
import fr.relais.events.Topics;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one way to change a candidate. What the change means for the topics follows here from comparing the published
 * content before and after, so no caller can forget it, and a change of no published content publishes nothing.
 */
@ApplicationScoped
public class CandidateChanges {
    private final Candidates candidates;
    private final Outbox outbox;
    private final Clock clock;

    CandidateChanges(Candidates candidates, Outbox outbox, Clock clock) {
        this.candidates = candidates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Changes a candidate that is locked in the running transaction.
     *
     * @return true when anything changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean apply(Candidate candidate, Consumer<Candidate> change) {
        var profile = candidate.publishedProfile().orElse(null);
        var access = candidate.access();
        change.accept(candidate);
        var events = new ArrayList<OutboxEvent>(2);
        publishProfile(candidate, profile, events);
        publishAccess(candidate, access, events);
        if (!events.isEmpty()) {
            outbox.append(events);
        }
        return candidate.settle(clock.instant());
    }

    /** Stores a new candidate and publishes what may be published. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void register(Candidate fresh, Consumer<Candidate> change) {
        apply(fresh, change);
        candidates.persist(fresh);
    }

    private void publishProfile(Candidate candidate, @Nullable MatchingProfile before, List<OutboxEvent> events) {
        var today = LocalDate.now(clock);
        candidate.review(today);
        var key = candidate.id().toString();
        if (candidate.publication(today) != Publication.PUBLISHED) {
            if (before != null) {
                events.add(
                        new OutboxEvent(Topics.PROFILE, key, EventTypes.PROFILE_WITHDRAWN, candidate.withdraw(), null));
            }
        } else if (before == null || !candidate.publishedProfile().orElseThrow().equals(before)) {
            var profile = candidate.publish();
            events.add(new OutboxEvent(Topics.PROFILE, key, EventTypes.PROFILE_PUBLISHED, profile.version(), profile));
        }
    }

    private static void publishAccess(Candidate candidate, CandidateAccess before, List<OutboxEvent> events) {
        if (candidate.revision() == 0 || !candidate.access().equals(before)) {
            var access = candidate.nextAccess();
            events.add(new OutboxEvent(
                    Topics.ACCESS, candidate.id().toString(), EventTypes.ACCESS_PUBLISHED, access.version(), access));
        }
    }
}
