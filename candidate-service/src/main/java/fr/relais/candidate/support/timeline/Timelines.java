package fr.relais.candidate.support.timeline;

import fr.relais.candidate.support.Accompaniment;
import fr.relais.candidate.support.commitment.CommitmentView;
import fr.relais.candidate.support.commitment.Commitments;
import fr.relais.candidate.support.handover.HandoverView;
import fr.relais.candidate.support.handover.Handovers;
import fr.relais.candidate.support.obstacle.ObstacleView;
import fr.relais.candidate.support.obstacle.Obstacles;
import fr.relais.candidate.support.step.StepView;
import fr.relais.candidate.support.step.Steps;
import fr.relais.candidate.support.timeline.TimelineEntry.What;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers a person's timeline, as far as the caller may see its parts. */
@RequestScoped
class Timelines {
    private final Steps steps;
    private final Commitments commitments;
    private final Obstacles obstacles;
    private final Handovers handovers;
    private final Accompaniment accompaniment;

    Timelines(
            Steps steps,
            Commitments commitments,
            Obstacles obstacles,
            Handovers handovers,
            Accompaniment accompaniment) {
        this.steps = steps;
        this.commitments = commitments;
        this.obstacles = obstacles;
        this.handovers = handovers;
        this.accompaniment = accompaniment;
    }

    /** @param structure whose counsellor looks; null for the person */
    List<TimelineEntry> of(UUID candidate, @Nullable String structure) {
        return Stream.of(
                        steps.of(candidate).stream().flatMap(this::entries),
                        commitments.of(candidate).stream().flatMap(Timelines::entries),
                        obstacles.of(candidate, structure).stream().map(this::entry),
                        handovers.of(candidate, structure).stream().map(this::entry))
                .flatMap(part -> part)
                .sorted(TimelineEntry.IN_TIME)
                .toList();
    }

    private Stream<TimelineEntry> entries(StepView step) {
        var on = Stream.of(step.startedOn(), step.plannedOn())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> accompaniment.day(step.createdAt()));
        var code = step.kind().name();
        var outcome = TimelineEntry.name(step.outcome());
        var itself = new TimelineEntry(on, What.STEP, step.id(), code, outcome, null, step.structure());
        var asked = step.followUps().stream()
                .map(due -> new TimelineEntry(
                        due.dueOn(),
                        What.FOLLOW_UP,
                        step.id(),
                        code,
                        TimelineEntry.name(due.state()),
                        due.months(),
                        step.structure()));
        return Stream.concat(Stream.of(itself), asked);
    }

    private static Stream<TimelineEntry> entries(CommitmentView made) {
        var code = made.kind().name();
        var itself = new TimelineEntry(made.signedOn(), What.COMMITMENT, made.id(), code, null, null, made.structure());
        var reviews = made.reviews().stream()
                .map(review -> new TimelineEntry(
                        review.dueOn(),
                        What.REVIEW,
                        made.id(),
                        code,
                        TimelineEntry.name(review.outcome()),
                        null,
                        made.structure()));
        return Stream.concat(Stream.of(itself), reviews);
    }

    private TimelineEntry entry(ObstacleView obstacle) {
        return new TimelineEntry(
                accompaniment.day(obstacle.recordedAt()),
                What.OBSTACLE,
                null,
                obstacle.kind().name(),
                TimelineEntry.name(obstacle.state()),
                null,
                obstacle.structure());
    }

    private TimelineEntry entry(HandoverView handover) {
        return new TimelineEntry(
                accompaniment.day(handover.proposedAt()),
                What.HANDOVER,
                handover.id(),
                handover.reasonCode().name(),
                handover.state().name(),
                null,
                handover.fromStructure());
    }
}
