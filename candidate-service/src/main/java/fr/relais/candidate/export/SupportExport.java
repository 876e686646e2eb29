package fr.relais.candidate.export;

import fr.relais.candidate.support.commitment.CommitmentView;
import fr.relais.candidate.support.handover.HandoverView;
import fr.relais.candidate.support.obstacle.ObstacleView;
import fr.relais.candidate.support.portfolio.ChargeView;
import fr.relais.candidate.support.step.StepView;
import java.util.List;

/**
 * How the person is accompanied.
 *
 * @param obstacles all for the person; for a counsellor what the own structure recorded
 * @param inCharge of each structure for the person; of the own for a counsellor
 */
record SupportExport(
        List<ObstacleView> obstacles,
        List<CommitmentView> commitments,
        List<StepView> steps,
        List<HandoverView> handovers,
        List<ChargeView> inCharge) {}
