package fr.relais.candidate.profile;

import fr.relais.events.CandidateAccess;
import fr.relais.events.EventTypes;
import fr.relais.events.MatchingProfile;
import fr.relais.events.Topics;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one way to change a candidate: each by itself, or many together in a {@link #batch}. */
@ApplicationScoped
public class CandidateChanges implements Changes {
    private final Candidates candidates;
    private final NewCandidates newCandidates;
    private final Outbox outbox;
    private final Event<ConsentWithdrawn> withdrawals;
    private final Clock clock;

    CandidateChanges(
            Candidates candidates,
            NewCandidates newCandidates,
            Outbox outbox,
            Event<ConsentWithdrawn> withdrawals,
            Clock clock) {
        this.candidates = candidates;
        this.newCandidates = newCandidates;
        this.outbox = outbox;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean apply(Candidate candidate, Consumer<Candidate> change) {
        var events = new ArrayList<OutboxEvent>(2);
        var changed = apply(candidate, change, events);
        if (!events.isEmpty()) {
            outbox.append(events);
        }
        return changed;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void register(Candidate fresh, Consumer<Candidate> change) {
        apply(fresh, change);
        candidates.persist(fresh);
    }

    /** Many changes in the running transaction, with their rows and events kept back until its {@link Batch#write}. */
    public Batch batch() {
        return new Batch();
    }

    /** Changes that are written together. Candidates registered in it are in the database from {@link #write} on. */
    public final class Batch implements Changes {
        private final List<Candidate> fresh = new ArrayList<>();
        private final List<OutboxEvent> events = new ArrayList<>();

        private Batch() {}

        @Override
        public boolean apply(Candidate candidate, Consumer<Candidate> change) {
            return CandidateChanges.this.apply(candidate, change, events);
        }

        @Override
        public void register(Candidate candidate, Consumer<Candidate> change) {
            apply(candidate, change);
            fresh.add(candidate);
        }

        /** Stores what was registered and leaves all events in the outbox. */
        public void write() {
            newCandidates.insert(fresh);
            outbox.append(events);
        }
    }

    private boolean apply(Candidate candidate, Consumer<Candidate> change, List<OutboxEvent> events) {
        var profile = candidate.publishedProfile().orElse(null);
        var access = candidate.access();
        var supported = candidate.grants(ConsentPurpose.SUPPORT);
        change.accept(candidate);
        if (supported && !candidate.grants(ConsentPurpose.SUPPORT)) {
            withdrawals.fire(new ConsentWithdrawn(candidate.id(), ConsentPurpose.SUPPORT));
        }
        publishProfile(candidate, profile, events);
        publishAccess(candidate, access, events);
        return candidate.settle(clock.instant());
    }

    private void publishProfile(Candidate candidate, @Nullable MatchingProfile before, List<OutboxEvent> events) {
        var today = LocalDate.now(clock);
        candidate.review(today);
        var key = candidate.id().toString();
        if (Publication.of(candidate, today) != Publication.PUBLISHED) {
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
