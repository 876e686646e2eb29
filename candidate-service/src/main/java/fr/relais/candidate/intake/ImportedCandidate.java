package fr.relais.candidate.intake;

/** One candidate of an import, checked. */
record ImportedCandidate(String externalId, Draft draft) {}
