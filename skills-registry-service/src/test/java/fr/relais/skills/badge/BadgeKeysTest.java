package fr.relais.skills.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.relais.http.FieldError;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadgeKeysTest {
    private static final String X = base64(32);
    private static final String N = base64(256);

    @Test
    void keysOfBothKindsAreTaken() {
        var ed25519 = new TrustContent.Key(
                "https://issuer.example/keys#1", new TrustContent.Jwk("OKP", "Ed25519", X, null, null));
        var rsa = new TrustContent.Key(
                "https://issuer.example/keys#2", new TrustContent.Jwk("RSA", null, null, N, "AQAB"));
        assertThat(BadgeKeys.errors(List.of(ed25519, rsa))).isEmpty();
    }

    @Test
    void anotherCurveIsRefused() {
        refused(new TrustContent.Jwk("OKP", "X25519", X, null, null));
    }

    @Test
    void anEd25519KeyHas32Bytes() {
        refused(new TrustContent.Jwk("OKP", "Ed25519", base64(31), null, null));
        refused(new TrustContent.Jwk("OKP", "Ed25519", "not base64!", null, null));
        refused(new TrustContent.Jwk("OKP", "Ed25519", null, null, null));
    }

    @Test
    void anRsaKeyHasAtLeast2048Bits() {
        refused(new TrustContent.Jwk("RSA", null, null, base64(255), "AQAB"));
        refused(new TrustContent.Jwk("RSA", null, null, base64(1025), "AQAB"));
    }

    @Test
    void anRsaExponentIsOddAndAbove2() {
        refused(new TrustContent.Jwk("RSA", null, null, N, "Ag"));
        refused(new TrustContent.Jwk("RSA", null, null, N, "AQ"));
    }

    @Test
    void aKeyIsOfOneKindOnly() {
        refused(new TrustContent.Jwk("RSA", "Ed25519", X, N, "AQAB"));
        refused(new TrustContent.Jwk("OKP", "Ed25519", X, N, "AQAB"));
    }

    @Test
    void anIdIsGivenOnce() {
        var key = new TrustContent.Key(
                "https://issuer.example/keys#1", new TrustContent.Jwk("OKP", "Ed25519", X, null, null));
        assertThat(BadgeKeys.errors(List.of(key, key)))
                .containsExactly(new FieldError("/trust/keys/1/id", "DUPLICATE", "is another key's already"));
    }

    private static void refused(TrustContent.Jwk jwk) {
        assertThat(BadgeKeys.errors(List.of(new TrustContent.Key("https://issuer.example/keys#1", jwk))))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/trust/keys/0/publicKeyJwk", "UNUSABLE_KEY"));
    }

    private static String base64(int bytes) {
        var value = new byte[bytes];
        Arrays.fill(value, (byte) 0xC5);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
