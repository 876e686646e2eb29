package fr.relais.offer.francetravail.reading;

import fr.relais.http.bulk.BulkItem;
import fr.relais.offer.registry.RegistryFixture;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Whatever is uploaded as a response of France Travail is read, refused as a whole, or refused offer by offer. Started by
 * {@code ResponseFuzzIT}.
 */
public final class ResponseFuzz {
    private static final OfferMapping MAPPING =
            new OfferMapping(RegistryFixture.with(List.of(), List.of()), Clock.systemUTC());

    private ResponseFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] upload) {
        try (var reader = new ResponseReader(new ByteArrayInputStream(upload))) {
            for (BulkItem item = reader.next(); item != null; item = reader.next()) {
                read(item);
            }
        } catch (IOException e) {
            // cannot be read further, and says so
        }
    }

    private static void read(BulkItem item) {
        try {
            var ignored = MAPPING.read(item.bytes());
        } catch (HttpProblem e) {
            // the offer is refused
        }
    }

    /** Uploads that Jazzer starts from. */
    static void writeSeeds(Path folder) throws IOException {
        var offer = """
                {"id": "203ABCD", "intitule": "Agent d'accueil \u00e9v\u00e9nementiel", "romeCode": "G1101",
                 "typeContrat": "CDD", "dureeTravailLibelleConverti": "Temps plein", "nombrePostes": "2",
                 "lieuTravail": {"libelle": "75 - Paris", "latitude": 48.85, "longitude": "2,35", "commune": "75112"},
                 "experienceExige": "E", "permis": [{"libelle": "B - V\u00e9hicule l\u00e9ger", "exigence": "E"}],
                 "competences": [{"code": "300425", "libelle": "Accueillir", "exigence": "S"}],
                 "qualitesProfessionnelles": [{"libelle": "Travail en \u00e9quipe", "description": null}],
                 "dateCreation": "2026-01-01T10:00:00.000Z"}""";
        Files.writeString(folder.resolve("one"), offer);
        Files.writeString(folder.resolve("list"), "[" + offer + "," + offer + "]");
        Files.writeString(
                folder.resolve("response"),
                "{\"filtresPossibles\": [{}], \"resultats\": [" + offer + ", {\"id\": 7}]}");
    }
}
