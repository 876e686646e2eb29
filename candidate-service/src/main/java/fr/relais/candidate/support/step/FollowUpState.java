package fr.relais.candidate.support.step;

/** What became of the person. */
public enum FollowUpState {
    /** CDI, or CDD of six months or more. */
    STABLE_JOB,
    OTHER_JOB,
    TRAINING,
    SEARCHING,
    OTHER,
    UNREACHABLE
}
