package fr.relais.testing.realm;

import fr.relais.testing.realm.ProductionRealm.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** What people's portal does: sends browsers to Keycloak and turns the code they bring back into tokens. */
final class Portal {
    static final String REDIRECT = ProductionRealm.PORTAL + "/callback";
    private static final String VERIFIER = "a-verifier-that-only-the-portal-knows-0123456789";
    private final ProductionRealm realm;

    Portal(ProductionRealm realm) {
        this.realm = realm;
    }

    /** Where it sends a browser, with some parameters changed; an empty value takes one away. */
    String authorization(Map<String, String> changes) {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "client_id", "relais-portal",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", REDIRECT,
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return realm.url() + "/protocol/openid-connect/auth?" + Http.encoded(parameters);
    }

    /** Name and password typed on the page that the portal leads to. */
    Page signIn(Browser browser, Person person) {
        return signIn(browser, person, person.password(), Map.of());
    }

    Page signIn(Browser browser, Person person, String password, Map<String, String> changes) {
        Page login = browser.open(authorization(changes));
        return browser.submit(login, Map.of("username", person.username(), "password", password));
    }

    /** The tokens for the code that {@code page} brings back. */
    Http.Answer tokens(Page page) {
        return realm.token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "relais-portal",
                "code",
                page.query().getOrDefault("code", ""),
                "redirect_uri",
                REDIRECT,
                "code_verifier",
                VERIFIER));
    }

    Http.Answer refreshed(String refreshToken) {
        return realm.token(
                Map.of("grant_type", "refresh_token", "client_id", "relais-portal", "refresh_token", refreshToken));
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
