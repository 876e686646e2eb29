package fr.relais.testing.matrix;

import java.util.Arrays;

/** What a role may do with an object, as the matrix writes it. */
enum Cell {
    /** Nothing: 403, or 401 without a token. */
    FORBIDDEN("-"),
    /** To this role there is no such object: 404. */
    ABSENT("x"),
    /** Only with a share that the person gave out; else 403. */
    BY_SHARE("t"),
    /** Every object. */
    ALL("a"),
    /** The person's own. */
    OWN("o"),
    /** The portfolio's. */
    PORTFOLIO("p"),
    /** The organisation's. */
    ORGANISATION("g"),
    /** The own sources'. */
    SOURCES("s"),
    /** The same four where others' are known to exist, so that they are 403 and not 404. */
    OWN_OF_KNOWN("o!"),
    PORTFOLIO_OF_KNOWN("p!"),
    ORGANISATION_OF_KNOWN("g!"),
    SOURCES_OF_KNOWN("s!");

    private final String text;

    Cell(String text) {
        this.text = text;
    }

    static Cell of(String text) {
        return Arrays.stream(values())
                .filter(cell -> cell.text.equals(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no cell is written " + text));
    }

    /** Whether the role decides, whatever is asked for. */
    boolean isDecidedByRole() {
        return this == FORBIDDEN || this == BY_SHARE;
    }

    /** Whether some objects are the caller's, and others are not there for it. */
    boolean hidesOthers() {
        return this == OWN || this == PORTFOLIO || this == ORGANISATION || this == SOURCES;
    }

    /** Status for an existing object, 0 for an answer that serves the caller. */
    int expected(boolean anonymous, boolean owned) {
        return switch (this) {
            case FORBIDDEN, BY_SHARE -> anonymous ? 401 : 403;
            case ABSENT -> 404;
            case ALL -> 0;
            case OWN, PORTFOLIO, ORGANISATION, SOURCES -> owned ? 0 : 404;
            case OWN_OF_KNOWN, PORTFOLIO_OF_KNOWN, ORGANISATION_OF_KNOWN, SOURCES_OF_KNOWN -> owned ? 0 : 403;
        };
    }
}
