package fr.relais.candidate.openbadge;

import static fr.relais.candidate.openbadge.Samples.ED25519;
import static fr.relais.candidate.openbadge.Samples.RSA;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures, keys and issuers: what is refused though it looks like a badge. */
class RefuseTest {
    private final Trial trial = new Trial(Samples.template());

    @Test
    void whatIsNoBadgeAtAll() {
        trial.refuse("hello", RefusalCode.NOT_A_BADGE);
        trial.refuse("", RefusalCode.NOT_A_BADGE);
        trial.refuse(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}, RefusalCode.NOT_A_BADGE);
        trial.refuse("{\"badge\": \"{}\"}", RefusalCode.NOT_A_BADGE);
        trial.refuse("a.b.c", RefusalCode.NOT_A_BADGE);
        trial.refuse(new byte[Verifier.MOST_BYTES + 1], RefusalCode.NOT_A_BADGE);
        trial.refuse("{\"a\": 1}", RefusalCode.VERSION_UNKNOWN);
        trial.refuse(RSA.token(Samples.parse("{\"sub\": \"x\"}")), RefusalCode.VERSION_UNKNOWN);
    }

    @Test
    void jsonThatTwoReadersCouldReadDifferently() {
        trial.refuse("{\"a\": 1, \"a\": 2}", RefusalCode.JSON_BROKEN);
        trial.refuse("{\"a\": 1} {}", RefusalCode.JSON_BROKEN);
        trial.refuse("{\"a\": NaN}", RefusalCode.JSON_BROKEN);
        trial.refuse("{\"a\": 2e7777777777777777777777777}", RefusalCode.JSON_BROKEN); // found by Jazzer
        trial.refuse("{\"a\": " + "[".repeat(50) + "]".repeat(50) + "}", RefusalCode.TOO_DEEP);
    }

    @Test
    void aTokenWithoutSignature() {
        var token = ED25519.token(Samples.credential());
        trial.refuse(token.substring(0, token.lastIndexOf('.') + 1), RefusalCode.UNSIGNED);
        var none = base64("{\"alg\":\"none\"}") + token.substring(token.indexOf('.'));
        trial.refuse(none, RefusalCode.UNSIGNED);
        trial.refuse(none.replace(base64("{\"alg\":\"none\"}"), base64("{\"alg\":\"nOnE\"}")), RefusalCode.UNSIGNED);
        trial.refuse(Samples.credential(), RefusalCode.UNSIGNED);
    }

    @Test
    void hmacWithAPublicKeyAsItsSecret() throws Exception {
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(RSA.pair().getPublic().getEncoded(), "HmacSHA256"));
        var signed = base64("{\"alg\":\"HS256\",\"kid\":\"" + RSA.id() + "\"}") + "."
                + base64(Samples.credential().toString());
        var signature = mac.doFinal(signed.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        trial.refuse(
                signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature),
                RefusalCode.ALGORITHM_NOT_ALLOWED);
    }

    @Test
    void otherAlgorithmsOfTheSameKey() {
        var payload = Samples.credential();
        trial.refuse(RSA.token(payload, Map.of("alg", "RS512", "kid", RSA.id())), RefusalCode.ALGORITHM_NOT_ALLOWED);
        trial.refuse(RSA.token(payload, Map.of("alg", "PS256", "kid", RSA.id())), RefusalCode.ALGORITHM_NOT_ALLOWED);
    }

    @Test
    void aKeyOfTheOtherAlgorithm() {
        trial.refuse(ED25519.token(Samples.credential(), Map.of("kid", RSA.id())), RefusalCode.SIGNATURE_WRONG);
        var proved = ED25519.proved(Samples.credential());
        ((ObjectNode) proved.get("proof")).put("verificationMethod", RSA.id());
        trial.refuse(proved, RefusalCode.SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwk", "jku", "x5c", "x5u"})
    void aHeaderThatBringsAKey(String name) {
        Map<String, Object> headers = Map.of("kid", ED25519.id(), name, "https://attacker.example/key");
        trial.refuse(ED25519.token(Samples.credential(), headers), RefusalCode.KEY_IN_HEADER);
    }

    @Test
    void aHeaderThatAsksForAnExtension() {
        trial.refuse(
                ED25519.token(Samples.credential(), Map.of("kid", ED25519.id(), "crit", List.of("exp"), "exp", 1)),
                RefusalCode.CRITICAL_HEADER);
        trial.refuse(
                ED25519.token(Samples.credential(), Map.of("kid", ED25519.id(), "b64", true)),
                RefusalCode.CRITICAL_HEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "https://issuer.example/profile#ed-2, KEY_UNKNOWN",
        "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK,"
                + " KEY_IN_ADDRESS",
        "did:jwk:eyJrdHkiOiJPS1AifQ#0, KEY_IN_ADDRESS",
        "https://issuer.example/profile#eyJrdHkiOiJPS1AifQ, KEY_IN_ADDRESS",
    })
    void aKeyThatTheRegistryDoesNotName(String id, RefusalCode code) {
        var attacker = Keys.ed25519(id);
        trial.refuse(attacker.token(Samples.credential()), code);
        trial.refuse(attacker.proved(Samples.credential()), code);
    }

    @Test
    void aSignatureThatNamesNoKey() {
        trial.refuse(ED25519.token(Samples.credential(), Map.of()), RefusalCode.KEY_UNKNOWN);
    }

    @Test
    void anotherIssuersKey() {
        var other = Keys.ed25519("https://other.example#1");
        var both = new Trial(Samples.template(), Others.template(other));
        both.refuse(other.token(Samples.credential()), RefusalCode.KEY_OF_ANOTHER_ISSUER);
        both.refuse(other.proved(Samples.credential()), RefusalCode.KEY_OF_ANOTHER_ISSUER);
    }

    @Test
    void aKeyThatAnybodyHas() {
        new Trial(PublishedKey.template())
                .refuse(PublishedKey.KEYS.token(Samples.credential()), RefusalCode.KEY_PUBLISHED_FOR_TESTS);
    }

    @Test
    void aProofForAnotherPurpose() {
        trial.refuse(ED25519.proved(Samples.credential(), "authentication"), RefusalCode.WRONG_PURPOSE);
    }

    @Test
    void aProofOfAnotherSuite() {
        var proved = ED25519.proved(Samples.credential());
        ((ObjectNode) proved.get("proof")).put("cryptosuite", "eddsa-jcs-2022");
        trial.refuse(proved, RefusalCode.ALGORITHM_NOT_ALLOWED);
    }

    @Test
    void whatWasChangedAfterSigning() {
        var proved = ED25519.proved(Samples.credential());
        proved.put("name", "Chef");
        trial.refuse(proved, RefusalCode.SIGNATURE_WRONG);
        var token = RSA.token(Samples.credential());
        var parts = token.split("\\.", -1);
        var other = RSA.token(Samples.credential()).split("\\.", -1);
        trial.refuse(parts[0] + "." + parts[1] + "." + other[2], RefusalCode.SIGNATURE_WRONG);
    }

    @Test
    void issuersAndAchievementsThatNoTemplateNames() {
        refuseSigned(badge -> badge.put("issuer", "https://stranger.example"), RefusalCode.ISSUER_UNKNOWN);
        refuseSigned(
                badge -> ((ObjectNode) badge.at("/credentialSubject/achievement"))
                        .put("id", "https://issuer.example/achievements/other"),
                RefusalCode.ACHIEVEMENT_UNKNOWN);
    }

    @Test
    void aTokenThatContradictsItsCredential() {
        for (var claim : List.of("iss", "jti", "sub")) {
            refuseSigned(
                    badge -> {
                        ((ObjectNode) badge.get("credentialSubject")).put("id", "urn:uuid:1");
                        badge.put(claim, "urn:uuid:2");
                    },
                    RefusalCode.CLAIMS_DISAGREE);
        }
        refuseSigned(badge -> badge.put("nbf", 1), RefusalCode.CLAIMS_DISAGREE);
        var assertion = Samples.assertion("urn:uuid:6a2f6a60-0000-4000-8000-000000000004", "SignedBadge");
        ((ObjectNode) assertion.get("verification")).put("creator", ED25519.id());
        trial.refuse(RSA.token(assertion), RefusalCode.CLAIMS_DISAGREE);
    }

    /** Signed properly by the issuer, so that nothing but the change is wrong. */
    private void refuseSigned(Consumer<ObjectNode> change, RefusalCode code) {
        var badge = Samples.credential();
        change.accept(badge);
        trial.refuse(ED25519.token(badge), code);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
