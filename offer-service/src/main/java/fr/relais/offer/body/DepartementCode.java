package fr.relais.offer.body;

/** The code of a département, as lists are narrowed by it. */
public final class DepartementCode {
    public static final String FORM = "0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|9[78][0-9]";
    public static final String MESSAGE = "must be a code such as 75, 2A or 974";

    private DepartementCode() {}
}
