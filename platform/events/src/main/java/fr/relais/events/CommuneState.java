package fr.relais.events;

/** A commune and the centre that stands for it, in degrees. */
public record CommuneState(
        String insee, long version, String name, String departement, double latitude, double longitude) {}
