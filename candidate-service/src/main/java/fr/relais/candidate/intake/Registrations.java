package fr.relais.candidate.intake;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.erasure.Erased;
import fr.relais.candidate.erasure.Erasures;
import fr.relais.candidate.evidence.Statement;
import fr.relais.candidate.evidence.Statements;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateChanges;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.profile.Changes;
import fr.relais.candidate.profile.ConsentPurpose;
import fr.relais.candidate.profile.SourceLink;
import fr.relais.candidate.profile.SourceLinks;
import fr.relais.events.HeldCompetency;
import fr.relais.http.FieldError;
import fr.relais.http.Ids;
import fr.relais.http.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes drafts into candidates, all or nothing: everything that can be refused is refused before the first change, so
 * that a refused item of an import leaves its neighbours in the same transaction alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Registrations {
    private final Candidates candidates;
    private final SourceLinks links;
    private final CandidateChanges singly;
    private final Erasures erasures;
    private final Clock clock;

    Registrations(Candidates candidates, SourceLinks links, CandidateChanges singly, Erasures erasures, Clock clock) {
        this.candidates = candidates;
        this.links = links;
        this.singly = singly;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** A new candidate under the person's own id, which may have been erased before. */
    Candidate createOwn(UUID id, Draft draft, Author author) {
        return create(singly, id, draft, author, erasures.of(id));
    }

    /** A new candidate of this author's under a new id. */
    Candidate create(Draft draft, Author author) {
        return create(singly, draft, author);
    }

    /** The same by way of {@code changes}: itself it asks the database nothing; a refusal leaves a transaction as it is. */
    @Transactional(value = Transactional.TxType.SUPPORTS, dontRollbackOn = HttpProblem.class)
    Candidate create(Changes changes, Draft draft, Author author) {
        return create(changes, Ids.next(), draft, author, Optional.empty());
    }

    private Candidate create(Changes changes, UUID id, Draft draft, Author author, Optional<Erased> earlier) {
        var now = clock.instant();
        var fresh = Candidate.register(id, draft.person(), draft.facts(), author, now);
        var statements = allowed(fresh, draft, author, now);
        earlier.ifPresent(last -> fresh.continueFrom(last.profileVersion(), last.accessVersion()));
        changes.register(fresh, candidate -> {
            candidate.state(statements);
            decide(candidate, draft, author, now);
        });
        return fresh;
    }

    /** Changes a locked candidate; false when the draft says what is known already. */
    boolean change(Candidate locked, Draft draft, Author author) {
        return change(singly, locked, draft, author);
    }

    /** The same by way of {@code changes}; a refusal leaves the transaction as it is. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = HttpProblem.class)
    boolean change(Changes changes, Candidate locked, Draft draft, Author author) {
        var now = clock.instant();
        var statements = allowed(locked, draft, author, now);
        return changes.apply(locked, candidate -> {
            candidate.meet(author);
            candidate.identify(draft.person(), author);
            candidate.state(draft.facts());
            candidate.state(statements);
            decide(candidate, draft, author, now);
        });
    }

    /** The candidate that a source means by its own id, locked; null when there is none. */
    @Nullable
    Candidate find(SourceLink.Key key) {
        var link = links.findById(key);
        return link == null ? null : candidates.lock(link.candidateId()).orElseThrow(() -> new Overtaken("erased"));
    }

    /** A new candidate under a source's own id. */
    Candidate create(SourceLink.Key key, Draft draft, Author author) {
        var created = create(draft, author);
        links.persist(new SourceLink(key, created.id()));
        return created;
    }

    private static void decide(Candidate candidate, Draft draft, Author author, Instant now) {
        draft.consents().forEach((purpose, granted) -> candidate.decide(purpose, granted, author.writer(), now));
    }

    /** What is stated from now on; problem 403 for what is not this author's to say. */
    private static Statements allowed(Candidate before, Draft draft, Author author, Instant now) {
        var errors = new ArrayList<FieldError>();
        var after = before.statements();
        var stated = draft.competencies();
        if (stated != null) {
            after = after.replacing(author.writer(), stated, now);
            refuseEvidence(after.newSince(before.statements()), stated, author, errors);
        }
        if (draft.consents().containsKey(ConsentPurpose.SUPPORT) && !author.accompanies(before.structures())) {
            errors.add(new FieldError("/consents/support", "CONSENT_NOT_ALLOWED", "is not this token's to write"));
        }
        if (!errors.isEmpty()) {
            throw Problems.forbidden(errors);
        }
        return after;
    }

    private static void refuseEvidence(
            List<Statement> fresh, List<HeldCompetency> stated, Author author, List<FieldError> errors) {
        for (var statement : fresh) {
            if (!author.mayState().contains(statement.evidence())) {
                var index = stated.indexOf(statement.held());
                errors.add(author.refusal("/competencies/" + index + "/evidence", statement.evidence()));
            }
        }
    }

    /** Somebody else wrote the same in between; the transaction is to be tried again. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(String message) {
            super(message);
        }
    }
}
