package fr.relais.offer.body;

/** The code by which agreements, offers and operations name a programme. */
public final class ProgrammeCode {
    public static final String FORM = "^[a-z0-9][a-z0-9-]{0,62}$";
    public static final String MESSAGE =
            "must be a code of 1 to 63 small letters, digits and hyphens, not a hyphen first";

    private ProgrammeCode() {}
}
