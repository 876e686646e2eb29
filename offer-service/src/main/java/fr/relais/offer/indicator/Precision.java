package fr.relais.offer.indicator;

/** How exactly numbers are told. */
enum Precision {
    EXACT,
    /** To five, downwards; 1 to 4 are kept back. */
    TO_FIVE;

    static Precision of(boolean isPublic) {
        return isPublic ? TO_FIVE : EXACT;
    }
}
