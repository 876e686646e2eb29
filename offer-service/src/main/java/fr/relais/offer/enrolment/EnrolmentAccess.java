package fr.relais.offer.enrolment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.AgeGroup;
import fr.relais.http.Caller;
import fr.relais.http.FieldError;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.operation.RunOperation;
import fr.relais.offer.owner.Owner;
import fr.relais.offer.owner.Ownership;
import fr.relais.offer.people.People;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may do with enrolments. People enrol themselves; a counsellor those of the structure, a partner those of its
 * source. Whoever runs the operation sees all of its people, under opaque ids, and records what came of it.
 */
@RequestScoped
class EnrolmentAccess {
    private final Caller caller;
    private final Ownership ownership;
    private final Accompaniment accompaniment;
    private final People people;

    EnrolmentAccess(Caller caller, Ownership ownership, Accompaniment accompaniment, People people) {
        this.caller = caller;
        this.ownership = ownership;
        this.accompaniment = accompaniment;
        this.people = people;
    }

    /** Whom the caller enrols: problem 400 for somebody that is not there, or not the caller's. */
    UUID enrols(@Nullable UUID wanted) {
        var own = caller.is("candidate") ? caller.candidateId() : null;
        var candidate = wanted == null ? own : wanted;
        if (candidate == null) {
            throw Problems.invalid("/candidateId", "NOT_NULL", "must not be null");
        }
        if (people.find(candidate).isEmpty() || !accompaniment.isOf(candidate)) {
            throw Problems.invalid("/candidateId", "UNKNOWN_CANDIDATE", "is nobody whom the caller enrols");
        }
        return candidate;
    }

    /** Whether the caller reads which priority publics somebody is of: the person, and a counsellor who accompanies it. */
    boolean readsPublics(UUID candidate) {
        return !caller.is("partner") && accompaniment.isOf(candidate);
    }

    /** Whether the caller reads an enrolment. */
    boolean reads(UUID candidate, RunOperation operation) {
        return caller.is("francetravail") || ownership.owns(operation.owner()) || accompaniment.isOf(candidate);
    }

    /** Problem 404 for somebody whose enrolments are not the caller's to read, wherever they are. */
    void requirePerson(UUID candidate) {
        boolean isKnownToAll =
                caller.is("francetravail") && people.find(candidate).isPresent();
        if (!isKnownToAll && !accompaniment.isOf(candidate)) {
            throw Problems.notFound("candidate");
        }
    }

    /** Problem 403 for employers who do not run the operation: nothing of its people is theirs. */
    void requireList(RunOperation operation) {
        if (caller.is("employer") && !ownership.owns(operation.owner())) {
            throw Problems.of(ProblemType.FORBIDDEN, "this operation is another's");
        }
    }

    /** Problem 404 for what the caller does not even read, 403 unless it changes it. */
    void requireWriter(UUID candidate, RunOperation operation) {
        if (!reads(candidate, operation)) {
            throw Problems.notFound("enrolment");
        }
        if (!accompaniment.isOf(candidate)) {
            throw Problems.of(ProblemType.FORBIDDEN, "this person is accompanied by others");
        }
    }

    /** Problem 404 for what the caller does not even read, 403 unless it records what came of it. */
    void requireRecorder(UUID candidate, RunOperation operation) {
        if (!reads(candidate, operation)) {
            throw Problems.notFound("enrolment");
        }
        boolean isStaff = caller.is("counsellor") || caller.is("partner");
        if (!isStaff || !(ownership.owns(operation.owner()) || accompaniment.isOf(candidate))) {
            throw Problems.of(ProblemType.FORBIDDEN, "others record this");
        }
    }

    /**
     * Problem 403 for publics in a body of anybody but a counsellor, whatever is held: another answer would tell of that. The person
     * may take them back.
     */
    void requirePublicsWriter(ObjectNode body) {
        boolean takesBack = caller.is("candidate")
                && (body.path("publics").isNull()
                        || (body.path("publics").isArray()
                                && body.path("publics").isEmpty()))
                && (!body.has("consent") || body.path("consent").isNull());
        if (!caller.is("counsellor") && !takesBack && (body.has("publics") || body.has("consent"))) {
            throw Problems.forbidden(
                    List.of(new FieldError("/publics", "FORBIDDEN", "only a counsellor writes priority publics")));
        }
    }

    /** Whose doing an enrolment is; null for the person's own. */
    @Nullable
    Owner orientedBy() {
        return caller.is("candidate") ? null : ownership.mine();
    }

    /** What age allows the person; whoever it was not told of counts as a minor. */
    AgeGroup ageGroup(UUID candidate) {
        return people.find(candidate).map(People.Person::ageGroup).orElse(AgeGroup.UNDER_18);
    }

    /**
     * Who records: people by their account, whatever they name; a system names the person that it speaks for.
     *
     * @throws RuntimeException problem 400 when a system names nobody, or a person another
     */
    String recorder(@Nullable String named) {
        boolean isSystem = caller.is("partner");
        if (isSystem && named == null) {
            throw Problems.invalid("/by", "NOT_NULL", "a system names who decided it");
        }
        if (!isSystem && named != null && !named.equals(caller.subject())) {
            throw Problems.invalid("/by", "NOT_THE_CALLER", "is another than the caller");
        }
        return named == null ? caller.subject() : named;
    }
}
