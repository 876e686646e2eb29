package fr.relais.offer.registry;

/** Occupation profiles came or changed. Observers hear it on the thread that reads the topics and must not hold it. */
public record OccupationsChanged() {}
