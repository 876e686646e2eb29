package fr.relais.candidate.support.step;

/** What a step towards a job is. */
public enum StepKind {
    DISCOVER(false),
    VISIT(false),
    IMMERSION(true),
    TRAINING(true),
    APPLICATION(false),
    JOB(true);

    private final boolean followed;

    StepKind(boolean followed) {
        this.followed = followed;
    }

    /** Whether it is asked months later what became of the person. */
    boolean isFollowed() {
        return followed;
    }
}
