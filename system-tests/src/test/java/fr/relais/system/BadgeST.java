package fr.relais.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From an issuer's signature to a rank, and back when the issuer is no longer believed: through all four services. */
class BadgeST {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY_ID = "https://issuer.example/keys#system";
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private final KeyPair issuer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final String achievement = "https://issuer.example/" + UUID.randomUUID();
    private final String template = RunningSystem.api(Service.REGISTRY, "/badges/" + UUID.randomUUID());
    private final String person = RunningSystem.api(Service.CANDIDATE, "/candidates/" + Identity.CANDIDATE_ID);

    BadgeST() throws GeneralSecurityException {}

    @Test
    void rankingsFollowABadgeAndTheEndOfTrustInItsIssuer() throws Exception {
        register();
        var offer = offer();
        var tag = Http.put(Identity.REGISTRY_ADMIN, template, template(true))
                .expect(201)
                .raw()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        await().atMost(SECONDS).until(() -> credit(offer) == 0);
        await().atMost(SECONDS).until(() -> handIn(badge()) == 201); // the template may not have been read yet
        await().atMost(SECONDS).until(() -> credit(offer) > 0);
        assertThat(competencies()).containsExactly("SOC-E01 BADGE");
        Http.replace(Identity.REGISTRY_ADMIN, template, template(false), tag).expect(200);
        await().atMost(SECONDS).until(() -> credit(offer) == 0);
        assertThat(competencies()).isEmpty();
    }

    private static void register() {
        var body = Http.JSON.createObjectNode();
        body.putObject("person").put("birthDate", "1999-04-12");
        body.putObject("consents").put("matching", true);
        Http.post(
                        Identity.CANDIDATE,
                        RunningSystem.api(Service.CANDIDATE, "/candidates"),
                        "application/json",
                        body.toString())
                .expect(201);
    }

    /** Published, and asking for what the badge grants. */
    private static String offer() throws IOException {
        var body = (ObjectNode) Http.JSON.readTree("""
                {"title": "Accueil", "kind": "JOB", "rome": {"code": "K2503"}, "contractType": "CDI",
                 "workingTime": "FULL_TIME",
                 "requirements": [{"competency": "SOC-E01", "level": 2, "exigence": "S", "weight": 5}]}""");
        var id = Http.put(
                        Identity.PARTNER,
                        RunningSystem.api(Service.OFFER, "/sources/partner-demo/offers/badge-" + UUID.randomUUID()),
                        body)
                .expect(201)
                .body()
                .get("id")
                .asText();
        var publication = RunningSystem.api(Service.OFFER, "/offers/" + id + "/publication");
        Http.post(Identity.PARTNER, publication, "application/json", "").expect(200);
        return id;
    }

    /** The template, with the issuer's key or with none. */
    private ObjectNode template(boolean trusted) throws IOException {
        var body = (ObjectNode) Http.JSON.readTree("""
                {"nameFr": "Volontaire", "nameEn": "Volunteer", "issuer": "https://issuer.example",
                 "grants": [{"competency": "SOC-E01", "level": 2}]}""");
        body.putArray("achievementIds").add(achievement);
        if (trusted) {
            var key = issuer.getPublic().getEncoded();
            body.putObject("trust")
                    .putArray("keys")
                    .addObject()
                    .put("id", KEY_ID)
                    .putObject("publicKeyJwk")
                    .put("kty", "OKP")
                    .put("crv", "Ed25519")
                    .put("x", BASE64.encodeToString(Arrays.copyOfRange(key, key.length - 32, key.length)));
        }
        return body;
    }

    private String badge() throws GeneralSecurityException {
        var credential = """
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "urn:uuid:%s", "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "issuer": {"id": "https://issuer.example", "type": ["Profile"], "name": "Exemple"},
                 "validFrom": "2026-01-01T00:00:00Z",
                 "credentialSubject": {"type": ["AchievementSubject"],
                   "identifier": [{"type": "IdentityObject", "hashed": false, "identityType": "emailAddress",
                                   "identityHash": "candidate-demo@example.org"}],
                   "achievement": {"id": "%s", "type": ["Achievement"], "name": "Volontaire",
                                   "description": "Là.", "criteria": {"narrative": "Être là."}}}}
                """.formatted(UUID.randomUUID(), achievement);
        var header = "{\"alg\":\"EdDSA\",\"kid\":\"" + KEY_ID + "\"}";
        var signed = encoded(header) + '.' + encoded(credential);
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(issuer.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        return signed + '.' + BASE64.encodeToString(signature.sign());
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }

    /** As the person, with a token that tells the verified e-mail. */
    private int handIn(String badge) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(person + "/badges"))
                    .header("Authorization", "Bearer " + Identity.CANDIDATE.token("email"))
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString(badge))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    /** Of the pair; -1 while matching does not know one of them. */
    private static int credit(String offer) {
        var pairing = RunningSystem.api(Service.MATCHING, "/pairings/" + offer + "/" + Identity.CANDIDATE_ID);
        var answer = Http.get(Identity.FRANCE_TRAVAIL, pairing);
        return answer.status() == 200 ? answer.body().get("credit").asInt() : -1;
    }

    /** Code and evidence of what holds. */
    private List<String> competencies() {
        var held = new ArrayList<String>();
        Http.get(Identity.CANDIDATE, person + "/competencies")
                .expect(200)
                .body()
                .get("items")
                .forEach(item -> held.add(
                        item.get("code").asText() + ' ' + item.get("evidence").asText()));
        return held;
    }
}
