package fr.relais.running;

import java.util.List;

/** What can be run, with the folder of its jar and the database it owns. */
public enum Service {
    REGISTRY("skills-registry-service", "skills"),
    CANDIDATE("candidate-service", "candidate"),
    OFFER("offer-service", "offer"),
    MATCHING("matching-service/app", "matching"),
    /** An endpoint to compare with; it owns nothing. */
    BARE("system-tests/bare", "none");

    /** The product. */
    public static final List<Service> RELAIS = List.of(REGISTRY, CANDIDATE, OFFER, MATCHING);

    final String folder;
    final String database;

    Service(String folder, String database) {
        this.folder = folder;
        this.database = database;
    }
}
