package fr.relais.candidate.support.step;

/** What a step towards a job is. */
public enum StepKind {
    DISCOVER(false, false),
    VISIT(false, false),
    IMMERSION(true, true),
    TRAINING(false, true),
    APPLICATION(true, false),
    JOB(true, true);

    private final boolean fromSixteen;
    private final boolean followed;

    StepKind(boolean fromSixteen, boolean followed) {
        this.fromSixteen = fromSixteen;
        this.followed = followed;
    }

    /** Whether it is closed to whoever is 15. */
    boolean isFromSixteen() {
        return fromSixteen;
    }

    /** Whether it is asked months later what became of the person. */
    boolean isFollowed() {
        return followed;
    }
}
