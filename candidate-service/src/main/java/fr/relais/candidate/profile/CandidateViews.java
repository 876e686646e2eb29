package fr.relais.candidate.profile;

import fr.relais.candidate.access.Reach;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Shows candidates to the caller, with as much of the person as this caller may know. */
@RequestScoped
public class CandidateViews {
    private final Reach reach;
    private final Clock clock;

    CandidateViews(Reach reach, Clock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    public CandidateView of(Candidate candidate) {
        return CandidateView.of(candidate, person(candidate), mayKnowSupport(candidate), LocalDate.now(clock));
    }

    /** The candidate without the person: for answers that are kept, such as those under an Idempotency-Key. */
    public CandidateView anonymous(Candidate candidate) {
        return CandidateView.of(candidate, null, mayKnowSupport(candidate), LocalDate.now(clock));
    }

    /** Who the candidate is, if this caller may know; else null. */
    public @Nullable Person person(Candidate candidate) {
        return mayIdentify(candidate) ? candidate.person() : null;
    }

    /** Whether this caller may read and write who the candidate is. */
    public boolean mayIdentify(Candidate candidate) {
        return reach.includesIdentity(candidate.id(), candidate.structures(), candidate.identitySource());
    }

    private boolean mayKnowSupport(Candidate candidate) {
        return reach.includesSupport(candidate.id(), candidate.structures());
    }

    /** Whether this caller may pass on what the person consents to. */
    public boolean maySpeakFor(Candidate candidate) {
        return reach.accompanies(candidate.id(), candidate.structures(), candidate.sources());
    }
}
