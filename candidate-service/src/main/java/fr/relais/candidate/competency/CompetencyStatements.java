package fr.relais.candidate.competency;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateChanges;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.registry.RegistryFollower;
import fr.relais.candidate.registry.RegistryView;
import fr.relais.events.Evidence;
import fr.relais.events.HeldCompetency;
import fr.relais.http.Caller;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's statements on single competencies. */
@RequestScoped
class CompetencyStatements {
    private final Candidates candidates;
    private final CandidateChanges changes;
    private final RegistryView registry;
    private final RegistryFollower reading;
    private final Reach reach;
    private final Caller caller;
    private final Clock clock;

    CompetencyStatements(
            Candidates candidates,
            CandidateChanges changes,
            RegistryView registry,
            RegistryFollower reading,
            Reach reach,
            Caller caller,
            Clock clock) {
        this.candidates = candidates;
        this.changes = changes;
        this.registry = registry;
        this.reading = reading;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    /** Problems 404 and 412 before the body is read, 503 before the registry is. */
    @Transactional
    void check(UUID id, String code, @Nullable String ifMatch) {
        var candidate = candidates.require(id, reach);
        reading.requireReady();
        if (registry.competency(code).isEmpty()) {
            throw Problems.notFound("competency");
        }
        Preconditions.matchIfPresent(ifMatch, candidate.revision());
    }

    @Transactional
    Candidate state(UUID id, String code, @Nullable String ifMatch, StateCompetency stated) {
        var author = Author.of(caller);
        var candidate = candidates.lock(id, reach);
        Preconditions.matchIfPresent(ifMatch, candidate.revision());
        if (stated.level() == 0 && stated.evidence() != Evidence.ASSESSED) {
            throw Problems.invalid("/level", "OUT_OF_RANGE", "0 comes with evidence ASSESSED only");
        }
        if (!author.mayState().contains(stated.evidence())) {
            throw Problems.forbidden(List.of(author.refusal("/evidence", stated.evidence())));
        }
        var held = new HeldCompetency(code, stated.level(), stated.evidence());
        changes.apply(candidate, locked -> {
            locked.meet(author);
            locked.state(locked.statements().with(author.writer(), held, clock.instant()));
        });
        return candidate;
    }

    @Transactional
    void retract(UUID id, String code, @Nullable String ifMatch) {
        var writer = Author.of(caller).writer();
        var candidate = candidates.lock(id, reach);
        if (candidate.statements().of(writer, code).isEmpty()) {
            throw Problems.notFound("statement");
        }
        Preconditions.matchIfPresent(ifMatch, candidate.revision());
        changes.apply(candidate, locked -> locked.state(locked.statements().without(writer, code)));
    }
}
