package fr.relais.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented population at any size, written as the services take it. The first hundred of a million are
 * the hundred of a hundred. Safe from any thread; an item costs some microseconds.
 */
public final class Population {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Candidates candidates;
    private final Offers offers;

    /** The population that {@code seed} decides, with its dates as of {@code today}. */
    public Population(long seed, LocalDate today) {
        candidates = new Candidates(seed, today);
        offers = new Offers(seed, today);
    }

    /**
     * An offer ready to be written.
     *
     * @param externalId its id at the source
     * @param json the body
     */
    public record OfferBody(String externalId, String json) {
        /** One line of NDJSON without its end: the body with its external id in front. */
        public String line() {
            return "{\"externalId\":\"" + externalId + "\"," + json.substring(1);
        }
    }

    /** Candidates 1 to {@code size}, each one line of NDJSON without its end. */
    public Stream<String> candidates(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(candidates::get).map(Population::json);
    }

    /** The body in which candidate-demo registers: the person's own word, and consent to be matched. */
    public String ownProfile() {
        ObjectNode body = JSON.valueToTree(candidates.get(0));
        body.remove("externalId");
        body.putObject("consents").put("matching", true);
        body.withArray("competencies")
                .forEach(held -> ((ObjectNode) held).put("level", 2).put("evidence", "DECLARED"));
        return json(body);
    }

    /** How many of candidates 1 to {@code size} consent to be matched. */
    public long consenting(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(candidates::get)
                .filter(candidate -> candidate.consents().matching())
                .count();
    }

    /** Offers 1 to {@code size}. */
    public Stream<OfferBody> offers(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(offers::get)
                .map(offer -> new OfferBody(offer.externalId(), json(offer)));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
