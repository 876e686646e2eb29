package fr.relais.matching.ranking;

import fr.relais.events.MatchingProfile;
import fr.relais.http.Faults;
import fr.relais.http.RequestBodies;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of a simulation, or tells of all that is wrong with it. */
@ApplicationScoped
class SimulationReader {
    private final RequestBodies bodies;

    SimulationReader(RequestBodies bodies) {
        this.bodies = bodies;
    }

    /** Problems 400, which name every fault with its pointer, and 413. */
    Simulation read(InputStream body) {
        byte[] bytes = bodies.bytes(body);
        var read = bodies.look(bytes, SimulationBody.class);
        SimulationBody asked = read.orFail();
        var faults = new Faults(read.errors());
        new SimulationChecks(faults).check(asked);
        faults.raise();
        return new Simulation(asked.offer(), profiles(asked.profiles()), digest(bytes));
    }

    private static @Nullable List<MatchingProfile> profiles(@Nullable List<SimulatedProfile> given) {
        return given == null
                ? null
                : given.stream().map(SimulatedProfile::profile).toList();
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
