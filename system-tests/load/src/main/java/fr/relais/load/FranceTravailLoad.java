package fr.relais.load;

import fr.relais.running.Service;
import fr.relais.testing.Identity;
import fr.relais.testing.Servers;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** France Travail's offers in one upload, sent again, and what portals then search for. */
final class FranceTravailLoad {
    private static final String TYPE = "application/vnd.francetravail.offres.v2+json";
    private static final int READERS = 4;
    private static final List<String> ROME =
            List.of("K2503", "G1101", "G1803", "N4101", "D1106", "K2204", "N1103", "H2102");
    private static final List<String> TITLES = List.of(
            "Agent de sécurité (H/F)",
            "Hôte d'accueil événementiel (H/F)",
            "Serveur en restauration (H/F)",
            "Conducteur de bus (H/F)",
            "Vendeur en prêt-à-porter (H/F)",
            "Agent d'entretien (H/F)",
            "Préparateur de commandes (H/F)",
            "Opérateur de production (H/F)");
    private static final List<String> CONTRACTS =
            List.of("CDI|Contrat à durée indéterminée", "CDD|CDD - 6 Mois", "CDD|CDD - 3 Mois", "MIS|Intérim - 2 Mois");

    private final LoadedSystem system;
    private final int offers;
    private final String run = UUID.randomUUID().toString().substring(24);

    FranceTravailLoad(LoadedSystem system, int offers) {
        this.system = system;
        this.offers = offers;
    }

    /** Leaves the offers behind. */
    void run(Duration turn) {
        Upload upload = new Upload(system, Service.OFFER, Identity.FRANCE_TRAVAIL);
        String response = response();
        imported("created", upload, response);
        imported("unchanged", upload, response);
        remembered(upload, response);
        upload.awaitTold();
        analysed();
        searched("searches", queries(""), turn);
        searched("searches with facets", queries("&facets=true"), turn);
    }

    private void imported(String count, Upload upload, String response) {
        long begun = System.nanoTime();
        upload.run(TYPE, response, count, offers);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "(j) %d offers of France Travail, %d kB each, %s: %.1f s, %.0f a second%n",
                offers, response.length() / offers / 1_000, count, seconds, offers / seconds);
    }

    /** An upload is read as it is applied, so what lives meanwhile must not be more than before. */
    private void remembered(Upload upload, String response) {
        long pid = system.of(Service.OFFER).pid();
        long before = Heap.used(pid);
        long most = 0;
        Thread sending = Thread.ofPlatform().start(() -> upload.run(TYPE, response, "unchanged", offers));
        while (sending.isAlive()) {
            most = Math.max(most, Heap.used(pid));
        }
        System.out.printf(
                "(j) heap of offer-service after a full collection: %d MB before an import of %d MB, at most %d MB in it%n",
                before >> 20, response.length() >> 20, most >> 20);
    }

    /** As PostgreSQL does by itself within a minute: until then it plans as if there were no offers. */
    private static void analysed() {
        try (var database = DriverManager.getConnection(Servers.shared().superuserUrl("offer"));
                var statement = database.createStatement()) {
            statement.execute("analyze offer");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void searched(String what, List<HttpRequest> requests, Duration turn) {
        Readers readers = new Readers(READERS);
        readers.warmUp(requests, turn);
        Latencies seen = new Latencies();
        readers.turn(requests, turn, seen);
        System.out.printf(
                "(j) %s of 20 offers, %d kinds, %d readers: %.0f a second, %s%n",
                what, requests.size(), READERS, seen.count() / (turn.toMillis() / 1e3), seen);
    }

    private List<HttpRequest> queries(String more) {
        return List.of(
                        "text=" + encoded("accueil événementiel"),
                        "rome=K2503&departement=75",
                        "latitude=48.85&longitude=2.35&distanceKm=30",
                        "durable=true&contractType=CDD",
                        "text=" + encoded("conducteur or serveur") + "&departement=13&departement=69",
                        "latitude=45.76&longitude=4.83&distanceKm=100&durable=true&rome=G1803")
                .stream()
                .map(query -> HttpRequest.newBuilder(
                                URI.create(system.api(Service.OFFER, "/offers?limit=20&" + query + more)))
                        .build())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String response() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> all = new ArrayList<>(offers);
        for (int i = 0; i < offers; i++) {
            all.add(offer(i, random));
        }
        return "{\"resultats\": [" + String.join(",", all) + "]}";
    }

    /** Without anything of a real one. */
    private String offer(int number, SplittableRandom random) {
        int occupation = random.nextInt(ROME.size());
        String[] contract = CONTRACTS.get(random.nextInt(CONTRACTS.size())).split("\\|", -1);
        int departement = 1 + random.nextInt(94);
        return """
                {"id": "%s-%d", "intitule": "%s", "description": "%s", "dateCreation": "%s", "romeCode": "%s",
                 "lieuTravail": {"latitude": %.4f, "longitude": %.4f, "commune": "%02d001"}, "typeContrat": "%s",
                 "typeContratLibelle": "%s", "experienceExige": "D", "dureeTravailLibelleConverti": "Temps plein",
                 "salaire": {"libelle": "Mensuel de 1900.0 Euros"}, "nombrePostes": 1,
                 "competences": [{"code": "300425", "libelle": "Accueillir le public", "exigence": "S"}],
                 "qualitesProfessionnelles": [{"libelle": "Travail en équipe"}]}""".formatted(
                        run,
                        number,
                        TITLES.get(occupation),
                        "Vous accueillez et orientez le public. ".repeat(30),
                        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                        ROME.get(occupation),
                        43 + random.nextDouble() * 7,
                        -1 + random.nextDouble() * 7,
                        departement == 20 ? 19 : departement,
                        contract[0],
                        contract[1]);
    }
}
