package fr.relais.skills.loading;

import java.util.Set;

/** What is kept of a sheet while the rest of the file is read. */
record RomeProfile(String rome, String label, Set<String> competencies) {}
