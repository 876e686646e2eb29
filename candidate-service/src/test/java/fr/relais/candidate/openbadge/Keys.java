package fr.relais.candidate.openbadge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.jsonld.EddsaRdfc2022;
import fr.relais.events.BadgeTrust;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A pair of keys under an id, that signs like an issuer.
 *
 * @param id as signatures name it
 */
public record Keys(String id, KeyPair pair) {
    public static Keys ed25519(String id) {
        return new Keys(id, generate("Ed25519", 255));
    }

    public static Keys rsa(String id) {
        return new Keys(id, generate("RSA", 2048));
    }

    private static KeyPair generate(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its public half as the registry names it. */
    public BadgeTrust.Key named() {
        var jwk = pair.getPublic() instanceof RSAPublicKey rsa
                ? new BadgeTrust.Jwk("RSA", null, null, base64(rsa.getModulus()), base64(rsa.getPublicExponent()))
                : new BadgeTrust.Jwk("OKP", "Ed25519", base64(point((EdECPublicKey) pair.getPublic())), null, null);
        return new BadgeTrust.Key(id, jwk);
    }

    // the last 32 bytes of a SubjectPublicKeyInfo of Ed25519
    private static byte[] point(EdECPublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A signed token with a plain header. */
    public String token(ObjectNode payload) {
        return token(payload, Map.of("kid", id));
    }

    /** A signed token with this text as its payload. */
    public String token(String payload) {
        return token(payload, Map.of("kid", id));
    }

    /** A signed token with these headers beside the algorithm. */
    public String token(ObjectNode payload, Map<String, Object> headers) {
        return token(payload.toString(), headers);
    }

    private String token(String payload, Map<String, Object> headers) {
        var all = new HashMap<>(headers);
        var algorithm = all.getOrDefault("alg", pair.getPublic() instanceof RSAPublicKey ? "RS256" : "EdDSA");
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        all.forEach(jws::setHeader);
        jws.setAlgorithmHeaderValue(algorithm.toString());
        jws.setPayload(payload);
        jws.setKey(pair.getPrivate());
        jws.setDoKeyValidation(false);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The credential with a proof inside. */
    public ObjectNode proved(ObjectNode credential) {
        return proved(credential, "assertionMethod");
    }

    public ObjectNode proved(ObjectNode credential, String purpose) {
        var options = credential
                .objectNode()
                .put("created", "2026-01-02T00:00:00Z")
                .put("proofPurpose", purpose)
                .put("verificationMethod", id);
        return EddsaRdfc2022.sign(credential, options, pair.getPrivate());
    }
}
