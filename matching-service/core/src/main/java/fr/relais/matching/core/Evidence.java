package fr.relais.matching.core;

/** Who vouches for a level, weakest first. Grade {@code g} makes the facts V1 to Vg true. */
public enum Evidence {
    DECLARED(0),
    BADGE(1),
    ATTESTED(2),
    /** The only one that can say that a competency is not held. */
    ASSESSED(3);

    private static final Evidence[] BY_GRADE = values();

    private final int grade;

    Evidence(int grade) {
        this.grade = grade;
    }

    /** 0 to 3. */
    int grade() {
        return grade;
    }

    static Evidence ofGrade(int grade) {
        return BY_GRADE[grade];
    }
}
