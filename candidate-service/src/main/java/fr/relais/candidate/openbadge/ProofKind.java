package fr.relais.candidate.openbadge;

/** What vouched for a badge. */
public enum ProofKind {
    /** It stands at an address of its issuer's. */
    HOSTED,
    /** A signed token of Open Badges 2.0. */
    JWS,
    /** A signed token of Open Badges 3.0. */
    VC_JWT,
    /** A proof inside a document of Open Badges 3.0. */
    DATA_INTEGRITY
}
