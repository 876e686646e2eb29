package fr.relais.candidate.export;

import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.support.Accompaniment;
import fr.relais.candidate.support.commitment.Commitments;
import fr.relais.candidate.support.handover.Handovers;
import fr.relais.candidate.support.obstacle.Obstacles;
import fr.relais.candidate.support.portfolio.Charges;
import fr.relais.candidate.support.step.Steps;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Gathers how a person is accompanied. */
@RequestScoped
class SupportParts {
    private final Obstacles obstacles;
    private final Commitments commitments;
    private final Steps steps;
    private final Handovers handovers;
    private final Charges charges;
    private final Accompaniment accompaniment;

    SupportParts(
            Obstacles obstacles,
            Commitments commitments,
            Steps steps,
            Handovers handovers,
            Charges charges,
            Accompaniment accompaniment) {
        this.obstacles = obstacles;
        this.commitments = commitments;
        this.steps = steps;
        this.handovers = handovers;
        this.charges = charges;
        this.accompaniment = accompaniment;
    }

    /** For the person and for counsellors who accompany them; null for a system, which sees nothing of it. */
    @Nullable
    SupportExport of(Candidate candidate) {
        if (!accompaniment.isWith(candidate)) {
            return null;
        }
        var id = candidate.id();
        var structure = accompaniment.structureOrNull();
        return new SupportExport(
                obstacles.of(id, structure),
                commitments.of(id),
                steps.of(id),
                handovers.of(id, structure),
                charges.of(id, structure));
    }
}
