package fr.relais.system;

/** The four services, with the folder of their jar and the database they own. */
enum Service {
    REGISTRY("skills-registry-service", "skills"),
    CANDIDATE("candidate-service", "candidate"),
    OFFER("offer-service", "offer"),
    MATCHING("matching-service/app", "matching");

    final String folder;
    final String database;

    Service(String folder, String database) {
        this.folder = folder;
        this.database = database;
    }
}
