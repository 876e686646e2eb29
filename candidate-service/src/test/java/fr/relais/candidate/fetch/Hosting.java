package fr.relais.candidate.fetch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with one host to fetch from, by its right name, by a wrong one, and by one that is private. */
public class Hosting implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        int port = BadgeHost.port();
        return Map.of(
                "relais.candidate.fetch.hosts",
                "%s:%d,%s:%d,localhost:%d".formatted(BadgeHost.NAME, port, BadgeHost.WRONG_NAME, port, port),
                "relais.candidate.fetch.timeout",
                "2s",
                "relais.candidate.badges.lists-kept",
                "0s",
                "quarkus.tls.fetch.trust-store.p12.path",
                BadgeHost.store().toString(),
                "quarkus.tls.fetch.trust-store.p12.password",
                BadgeHost.PASSWORD);
    }
}
