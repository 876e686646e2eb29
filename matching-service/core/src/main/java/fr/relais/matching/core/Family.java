package fr.relais.matching.core;

/** Kinds of codes that are numbered as they come; most have a plane or mask each: a bit for everybody who named it. */
enum Family {
    CONTRACT_TYPE,
    WORKING_TIME,
    LICENCE,
    DEPARTEMENT,
    OCCUPATION
}
