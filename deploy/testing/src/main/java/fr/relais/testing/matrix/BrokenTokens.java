package fr.relais.testing.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.testing.Identity;
import fr.relais.testing.Servers;
import fr.relais.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** Tokens of France Travail's system and of a person that no operation may believe, by what is wrong with them. */
final class BrokenTokens {
    private static final String BRIEF =
            "grant_type=client_credentials&client_id=partner-brief-demo&client_secret=local-partner-brief-demo";
    private static final String ELSEWHERE =
            "grant_type=client_credentials&client_id=partner-elsewhere-demo&client_secret=local-partner-elsewhere-demo";
    private static final String PERSON =
            "grant_type=password&client_id=local-cli&username=candidate-demo&password=local&scope=openid";
    private static final String MASTER = "grant_type=password&client_id=admin-cli&username=admin&password=local";

    private BrokenTokens() {}

    /** All of them; takes the second or two that the briefest of them is valid for. */
    static Map<String, String> all() {
        var realm = Servers.shared().realmUrl();
        var valid = Identity.FRANCE_TRAVAIL.token();
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put("expired", expired(realm));
        broken.put("for another audience", Tokens.issued(realm, ELSEWHERE, "access_token"));
        broken.put("an ID token", Tokens.issued(realm, PERSON, "id_token"));
        broken.put("a refresh token", Tokens.issued(realm, PERSON, "refresh_token"));
        broken.put("of another realm", Tokens.issued(realm.replaceAll("[^/]+$", "master"), MASTER, "access_token"));
        broken.put(
                "of another issuer",
                forgery(valid).claim("iss", "https://issuer.example").signedByAnother());
        broken.put("signed by another key", forgery(valid).signedByAnother());
        broken.put("of an unknown key", forgery(valid).header("kid", "unknown").signedByAnother());
        broken.put("not signed", forgery(valid).unsigned());
        broken.put("signed by the key's name", forgery(valid).signedBySecret(realm.getBytes(UTF_8)));
        broken.put(
                "changed after signing", forgery(valid).claim("source", "other").signedAs(valid));
        broken.put("no token at all", "x");
        return broken;
    }

    private static String expired(String realm) {
        var token = Tokens.issued(realm, BRIEF, "access_token");
        var end = Instant.ofEpochSecond(Long.parseLong(forgery(token).claimText("exp")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Instant.now().isAfter(end.plusSeconds(1)));
        return token;
    }

    private static Forgery forgery(String token) {
        return new Forgery(token);
    }
}
