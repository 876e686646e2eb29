package fr.relais.skills.loading;

/** A commune as a file states it; the centre in degrees. */
record Commune(String insee, String name, String departement, double latitude, double longitude) {}
