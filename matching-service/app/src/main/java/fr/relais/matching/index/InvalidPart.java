package fr.relais.matching.index;

/** A profile or an offer that reads as JSON but cannot be matched; the message holds none of its data. */
public final class InvalidPart extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String problem;

    /** @param pointer JSON pointer into the profile or offer */
    InvalidPart(String pointer, String problem) {
        super(pointer + " " + problem);
        this.pointer = pointer;
        this.problem = problem;
    }

    /** JSON pointer into the profile or offer. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong there, to follow the pointer in a sentence. */
    public String problem() {
        return problem;
    }
}
