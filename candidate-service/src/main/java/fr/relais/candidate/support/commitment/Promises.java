package fr.relais.candidate.support.commitment;

import fr.relais.candidate.support.Accompaniment;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What counsellors do with commitments. */
@RequestScoped
class Promises {
    private static final int MOST = 100;

    private final Commitments commitments;
    private final Accompaniment accompaniment;

    Promises(Commitments commitments, Accompaniment accompaniment) {
        this.commitments = commitments;
        this.accompaniment = accompaniment;
    }

    /** Problems 403, 404, 428 and 412, before the body is read. */
    @Transactional
    void check(UUID candidate, UUID commitment, @Nullable String ifMatch) {
        accompaniment.structure();
        accompaniment.find(candidate);
        Preconditions.requireMatch(
                ifMatch, commitments.require(candidate, commitment).revision());
    }

    /** Problem 409 at 15, and where there are too many. */
    @Transactional
    Commitment add(UUID candidate, CommitmentBody said) {
        var structure = accompaniment.structure();
        accompaniment.requireSixteen(accompaniment.lock(candidate));
        if (commitments.count("candidateId", candidate) >= MOST) {
            throw Problems.of(ProblemType.CONFLICT, "there are " + MOST + " commitments: delete one first");
        }
        var made = new Commitment(candidate, structure, said, accompaniment.writer(), accompaniment.now());
        commitments.persist(made);
        return made;
    }

    @Transactional
    Commitment replace(UUID candidate, UUID id, @Nullable String ifMatch, CommitmentBody said) {
        var held = held(candidate, id, ifMatch);
        accompaniment.requireSixteen(accompaniment.find(candidate));
        held.say(said, accompaniment.writer(), accompaniment.now());
        return held;
    }

    @Transactional
    void delete(UUID candidate, UUID id, @Nullable String ifMatch) {
        commitments.delete(held(candidate, id, ifMatch));
    }

    private Commitment held(UUID candidate, UUID id, @Nullable String ifMatch) {
        accompaniment.structure();
        accompaniment.lock(candidate);
        var held = commitments.require(candidate, id);
        Preconditions.requireMatch(ifMatch, held.revision());
        return held;
    }
}
