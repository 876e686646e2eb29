package fr.relais.candidate.support.structure;

/** What an accompanying organisation is. */
public enum StructureKind {
    MISSION_LOCALE,
    FRANCE_TRAVAIL,
    CAP_EMPLOI,
    DEPARTEMENT,
    REGION,
    COMMUNE,
    /** Structure d'insertion par l'activité économique. */
    SIAE,
    TRAINING_CENTRE,
    ASSOCIATION,
    EMPLOYER,
    OTHER
}
