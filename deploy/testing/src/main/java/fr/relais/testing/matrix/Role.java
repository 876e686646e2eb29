package fr.relais.testing.matrix;

/** The columns of the matrix. */
enum Role {
    CANDIDATE,
    COUNSELLOR,
    EMPLOYER,
    PARTNER,
    FRANCETRAVAIL,
    OPS_ADMIN,
    REGISTRY_ADMIN,
    ANONYMOUS;

    /** As the header of the matrix and the realm name it. */
    String title() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
