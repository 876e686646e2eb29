package fr.relais.candidate.support.commitment;

/** The contrat d'engagement and what went before it, by the names they have. */
public enum CommitmentKind {
    CONTRAT_ENGAGEMENT,
    /** Contrat d'engagement jeune. */
    CEJ,
    /** Parcours contractualisé d'accompagnement vers l'emploi et l'autonomie. */
    PACEA,
    /** Projet personnalisé d'accès à l'emploi. */
    PPAE,
    /** Contrat d'engagements réciproques, of RSA recipients. */
    CER,
    PROJET_ACCOMPAGNEMENT
}
