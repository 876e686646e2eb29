package fr.relais.matching.core;

/** Kinds of codes that have one plane a code: a bit for every candidate who listed it. */
enum Family {
    CONTRACT_TYPE,
    WORKING_TIME,
    LICENCE,
    DEPARTEMENT
}
