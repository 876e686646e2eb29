package fr.relais.testing.realm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner's key pair: the half it publishes, and the assertions it signs with the other. */
final class SigningKey {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private final String id = UUID.randomUUID().toString();
    private final KeyPair pair;

    SigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JSON Web Key Set with the public half. */
    String published() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return Http.JSON
                .valueToTree(Map.of(
                        "keys",
                        List.of(Map.of(
                                "kty",
                                "RSA",
                                "use",
                                "sig",
                                "alg",
                                "RS256",
                                "kid",
                                id,
                                "n",
                                URL.encodeToString(unsigned(key.getModulus().toByteArray())),
                                "e",
                                URL.encodeToString(key.getPublicExponent().toByteArray())))))
                .toString();
    }

    /** What RFC 7523 has a client say of itself, good for half a minute. */
    String assertion(String clientId, String audience) {
        long now = Instant.now().getEpochSecond();
        String text = part(Map.of("alg", "RS256", "typ", "JWT", "kid", id))
                + "."
                + part(Map.of(
                        "iss", clientId,
                        "sub", clientId,
                        "aud", audience,
                        "jti", UUID.randomUUID().toString(),
                        "iat", now,
                        "exp", now + 30));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, ?> content) {
        return URL.encodeToString(Http.JSON.valueToTree(content).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] unsigned(byte[] bytes) {
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
