package fr.relais.testing.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes of a valid token others that look like it and that nobody may believe. */
final class Forgery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode header;
    private final ObjectNode claims;

    /** @param token a valid one */
    Forgery(String token) {
        var parts = token.split("\\.", -1);
        header = read(parts[0]);
        claims = read(parts[1]);
    }

    /** With another value of this claim. */
    Forgery claim(String name, String value) {
        claims.put(name, value);
        return this;
    }

    /** With another value in the header. */
    Forgery header(String name, String value) {
        header.put(name, value);
        return this;
    }

    /** A claim as text. */
    String claimText(String name) {
        return claims.path(name).asText();
    }

    /** With the signature that {@code token} has. */
    String signedAs(String token) {
        return content() + token.substring(token.lastIndexOf('.'));
    }

    /** Not signed at all. */
    String unsigned() {
        header.put("alg", "none");
        return content() + ".";
    }

    /** Signed by a key that is not the realm's. */
    String signedByAnother() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(generator.generateKeyPair().getPrivate());
            signature.update(content().getBytes(UTF_8));
            return content() + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed by what everybody knows, as if it were a secret. */
    String signedBySecret(byte[] secret) {
        try {
            header.put("alg", "HS256");
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content() + "." + encoded(mac.doFinal(content().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String content() {
        return encoded(header.toString().getBytes(UTF_8)) + "."
                + encoded(claims.toString().getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ObjectNode read(String part) {
        try {
            JsonNode read = JSON.readTree(Base64.getUrlDecoder().decode(part));
            return (ObjectNode) read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
