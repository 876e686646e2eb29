package fr.relais.matching.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.MatchingProfile;
import fr.relais.events.OfferState;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of a simulation: an offer state and profiles of which only what scoring needs has to be there. */
@ApplicationScoped
class SimulationReader {
    private static final String PROFILES = "profiles";
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final RequestBodies bodies;

    SimulationReader(RequestBodies bodies) {
        this.bodies = bodies;
    }

    /** Problems 400, with pointers into the body, and 413. */
    Simulation read(InputStream body) {
        byte[] bytes = bodies.bytes(body);
        ObjectNode offer = bodies.object(new ByteArrayInputStream(bytes));
        refuseNulls(offer, "requirements");
        refuseNulls(offer, PROFILES);
        JsonNode profiles = offer.remove(PROFILES);
        if (offer.path("offerId").isMissingNode()) {
            offer.put("offerId", NIL);
        }
        return new Simulation(bodies.read(offer, OfferState.class), profiles(profiles), digest(bytes));
    }

    /** Lists of records hold no nulls; the records would not say where one stands. */
    private static void refuseNulls(ObjectNode body, String list) {
        for (int i = 0; i < body.path(list).size(); i++) {
            if (body.path(list).path(i).isNull()) {
                throw Problems.invalid("/" + list + "/" + i, "NOT_NULL", "must not be null");
            }
        }
    }

    private @Nullable List<MatchingProfile> profiles(@Nullable JsonNode profiles) {
        if (profiles == null || profiles.isNull()) {
            return null;
        }
        ObjectNode wrapped = JsonNodeFactory.instance.objectNode().set(PROFILES, profiles);
        return bodies.read(wrapped, Profiles.class).profiles();
    }

    private record Profiles(List<MatchingProfile> profiles) {}

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
