package fr.relais.skills.badge;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.Api.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import fr.relais.events.Topics;
import fr.relais.skills.RealServers;
import fr.relais.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealServers
class BadgeTrustIT {
    private static final String KEY = """
            {"keys": [{"id": "https://issuer.example/keys#1", "publicKeyJwk": {"kty": "OKP", "crv": "Ed25519",
             "x": "ZULnWdZ6QZdZGzGDVQq1A6mHhTzkWwKJHhA9cuXlZfU"}}],
             "hosted": ["https://issuer.example/assertions/"], "revocationList": "https://issuer.example/revoked.json"}
            """;

    @Test
    void whatIsBelievedOfAnIssuerIsServedAndPublished() throws Exception {
        var id = UUID.randomUUID().toString();
        editor().body(template(KEY)).put("/badges/" + id).then().statusCode(201);
        var served = anonymous()
                .get("/badges/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getObject("trust", BadgeTrust.class);
        assertThat(served.keys()).extracting(BadgeTrust.Key::id).containsExactly("https://issuer.example/keys#1");
        assertThat(served.hosted()).containsExactly("https://issuer.example/assertions/");
        var event = await().atMost(Duration.ofSeconds(20))
                .until(() -> TopicReader.latest(Topics.BADGE).get(id), Objects::nonNull);
        var published =
                new ObjectMapper().readValue(Objects.requireNonNull(event).value(), BadgeState.class);
        assertThat(published.trust()).isEqualTo(served);
    }

    @Test
    void aTemplateWithoutTrustBelievesNothing() {
        var id = UUID.randomUUID().toString();
        editor().body(template("null")).put("/badges/" + id).then().statusCode(201);
        anonymous().get("/badges/" + id).then().body("trust.keys.size()", is(0)).body("trust.hosted.size()", is(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ZULnWdZ6QZdZGzGDVQq1A6mHhTzkWwKJHhA9cuXlZfU | AAAA               | /trust/keys/0/publicKeyJwk
                    https://issuer.example/assertions/          | http://issuer.example/ | /trust/hosted/0
                    https://issuer.example/assertions/          | https://issuer.example | /trust/hosted/0
                    https://issuer.example/assertions/          | https://a@issuer.example/ | /trust/hosted/0
                    https://issuer.example/revoked.json         | ftp://issuer.example/revoked.json | /trust/revocationList
                    """)
    void whatCannotBeTrustedIsRefused(String good, String bad, String pointer) {
        editor().body(template(KEY.replace(good, bad)))
                .put("/badges/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is(pointer));
    }

    private static String template(String trust) {
        return """
            {"nameFr": "Volontaire", "nameEn": "Volunteer", "issuer": "https://issuer.example",
             "achievementIds": ["https://issuer.example/%s"], "grants": [{"competency": "SOC-E01", "level": 2}],
             "trust": %s}
            """.formatted(UUID.randomUUID(), trust);
    }
}
