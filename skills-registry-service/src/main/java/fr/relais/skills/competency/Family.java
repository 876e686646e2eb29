package fr.relais.skills.competency;

/** The three families of the repertoire: 6, 12 and 12 competencies. */
public enum Family {
    SAVOIR,
    SAVOIR_FAIRE,
    SAVOIR_ETRE
}
