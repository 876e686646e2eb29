package fr.relais.candidate.support.step;

import fr.relais.candidate.support.Accompaniment;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What counsellors do with a person's steps. The candidate's lock keeps their order whole. */
@RequestScoped
class Pathways {
    private static final int MOST = 200;

    private final Steps steps;
    private final Accompaniment accompaniment;

    Pathways(Steps steps, Accompaniment accompaniment) {
        this.steps = steps;
        this.accompaniment = accompaniment;
    }

    /** A step as it stands, read while its follow-ups can be. */
    record Stand(long revision, StepView view) {
        static Stand of(Step step) {
            return new Stand(step.revision(), step.view());
        }
    }

    /** Problems 403, 404, 428 and 412, before the body is read. */
    @Transactional
    void check(UUID candidate, UUID step, @Nullable String ifMatch) {
        accompaniment.structure();
        accompaniment.find(candidate);
        Preconditions.requireMatch(ifMatch, steps.require(candidate, step).revision());
    }

    /** Problems 403, 404, also where there is no such follow-up, and 412, before the body is read. */
    @Transactional
    void checkFollowUp(UUID candidate, UUID step, int months, @Nullable String ifMatch) {
        accompaniment.structure();
        accompaniment.find(candidate);
        var held = steps.require(candidate, step);
        held.requireFollowUp(months);
        Preconditions.matchIfPresent(ifMatch, held.revision());
    }

    /** Problem 409 for what is closed at 15, and where there are too many. */
    @Transactional
    Step add(UUID candidate, StepFacts said, @Nullable Integer position) {
        var structure = accompaniment.structure();
        accompaniment.requireSixteen(accompaniment.lock(candidate));
        var all = steps.inOrder(candidate);
        if (all.size() >= MOST) {
            throw Problems.of(ProblemType.CONFLICT, "there are " + MOST + " steps: delete one first");
        }
        var step = new Step(candidate, structure, said, accompaniment.writer(), accompaniment.now());
        place(all, step, position == null ? all.size() + 1 : position);
        steps.persist(step);
        return step;
    }

    @Transactional
    Stand replace(UUID candidate, UUID id, @Nullable String ifMatch, StepFacts said, @Nullable Integer position) {
        accompaniment.structure();
        accompaniment.requireSixteen(accompaniment.lock(candidate));
        var step = steps.require(candidate, id);
        Preconditions.requireMatch(ifMatch, step.revision());
        step.say(said, accompaniment.writer(), accompaniment.now());
        if (position != null) {
            var others = steps.inOrder(candidate);
            others.remove(step);
            place(others, step, position);
        }
        return Stand.of(step);
    }

    /** Problem 409 before it is due. */
    @Transactional
    Stand answer(UUID candidate, UUID id, int months, @Nullable String ifMatch, FollowUpState state) {
        accompaniment.structure();
        accompaniment.lock(candidate);
        var step = steps.require(candidate, id);
        var due = step.requireFollowUp(months);
        Preconditions.matchIfPresent(ifMatch, step.revision());
        var today = accompaniment.today();
        if (today.isBefore(due.dueOn())) {
            throw Problems.of(ProblemType.CONFLICT, "NOT_DUE", "it is due on " + due.dueOn());
        }
        step.answer(due, state, accompaniment.writer(), today, accompaniment.now());
        return Stand.of(step);
    }

    @Transactional
    void delete(UUID candidate, UUID id, @Nullable String ifMatch) {
        accompaniment.structure();
        accompaniment.lock(candidate);
        var step = steps.require(candidate, id);
        Preconditions.requireMatch(ifMatch, step.revision());
        var others = steps.inOrder(candidate);
        others.remove(step);
        number(others);
        steps.delete(step);
    }

    private static void place(List<Step> others, Step step, int position) {
        others.add(Math.min(position - 1, others.size()), step);
        number(others);
    }

    private static void number(List<Step> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).moveTo(i + 1);
        }
    }
}
