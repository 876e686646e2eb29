package fr.relais.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Event data of people and offers, to vary one fact of. */
public final class Samples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /** Anywhere, at once, holding SOC-E01 at level 2 with a badge. */
    public static ObjectNode profile(UUID id) {
        return object("""
                {"candidateId":"%s","version":1,"minor":false,
                 "competencies":[{"code":"SOC-E01","level":2,"evidence":"BADGE"}],
                 "place":{"latitude":48.85,"longitude":2.35,"departement":"75"},
                 "mobility":{"maxDistanceKm":50,"departements":["75"]},
                 "availableFrom":"2024-09-01","contractTypes":[],"workingTimes":[],"noNights":false,"noWeekends":false,
                 "licences":["B"],"wishedRome":["K2503"],"practisedRome":[],"romeVersion":"4.60"}""".formatted(id));
    }

    /** The same with another level of SOC-E01. */
    public static ObjectNode profile(UUID id, int level) {
        ObjectNode profile = profile(id);
        ((ObjectNode) profile.at("/competencies/0")).put("level", level);
        return profile;
    }

    /** In Paris, asks for SOC-E01 at level 3; of partner-demo. */
    public static ObjectNode offer(UUID id) {
        return object("""
                {"offerId":"%s","version":1,"source":"partner-demo","externalId":"x","status":"PUBLISHED","kind":"JOB",
                 "title":"Agent de sécurité","rome":{"code":"K2503","version":"4.60","label":"Sécurité"},"employer":null,
                 "place":{"latitude":48.86,"longitude":2.36,"departement":"75"},"remote":false,"contractType":"CDI",
                 "workingTime":"FULL_TIME","startDate":"2024-10-01","positions":1,"night":false,"weekend":false,
                 "dangerous":false,"security":false,"licences":[],"experience":"BEGINNER",
                 "requirements":[{"competency":"SOC-E01","level":3,"exigence":"S","weight":5,"origin":"STATED"}],
                 "unrankedReason":null,"publishedAt":"2024-08-01T00:00:00Z","expiresAt":null}""".formatted(id));
    }

    /** Whose a candidate is. */
    public static ObjectNode access(UUID candidate, List<String> sources, List<String> structures) {
        ObjectNode access = object("{\"candidateId\":\"%s\",\"version\":1,\"subject\":null}".formatted(candidate));
        access.set("sources", JSON.valueToTree(sources));
        access.set("structures", JSON.valueToTree(structures));
        access.putArray("shares").add("matching");
        return access;
    }

    /**
     * A version above all given before, by other classes too: the candidates of the identities keep their ids from test to
     * test.
     */
    public static long version() {
        return Clock.systemUTC().millis();
    }

    public static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
