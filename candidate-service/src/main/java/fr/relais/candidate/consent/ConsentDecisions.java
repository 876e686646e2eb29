package fr.relais.candidate.consent;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateChanges;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.profile.ConsentPurpose;
import fr.relais.http.Caller;
import fr.relais.http.Preconditions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's decisions on consent. */
@RequestScoped
class ConsentDecisions {
    private final Candidates candidates;
    private final CandidateChanges changes;
    private final Reach reach;
    private final Caller caller;
    private final Clock clock;

    ConsentDecisions(Candidates candidates, CandidateChanges changes, Reach reach, Caller caller, Clock clock) {
        this.candidates = candidates;
        this.changes = changes;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    /** Problems 404 and 412, before the body is read. */
    @Transactional
    void check(UUID id, @Nullable String ifMatch) {
        Preconditions.matchIfPresent(ifMatch, candidates.require(id, reach).revision());
    }

    @Transactional
    Candidate decide(UUID id, ConsentPurpose purpose, boolean granted, @Nullable String ifMatch) {
        var author = Author.of(caller);
        var candidate = candidates.lock(id, reach);
        Preconditions.matchIfPresent(ifMatch, candidate.revision());
        changes.apply(candidate, locked -> {
            locked.meet(author);
            locked.decideInPerson(purpose, granted, clock.instant());
        });
        return candidate;
    }
}
