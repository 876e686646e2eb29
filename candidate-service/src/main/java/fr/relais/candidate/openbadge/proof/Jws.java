package fr.relais.candidate.openbadge.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.container.BadgeJson;
import fr.relais.candidate.openbadge.credential.Members;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A signed token taken apart. Its header chooses among two algorithms and names a key; it brings none.
 *
 * @param keyId as the header names the key; null when it does not
 * @param payload not to be believed before {@link #verify}
 */
public record Jws(String compact, @Nullable String keyId, ObjectNode payload) {
    private static final Set<String> ALGORITHMS = Set.of("RS256", "EdDSA");
    private static final List<String> OWN_KEYS = List.of("jwk", "jku", "x5c", "x5u");

    /** Refuses headers that nothing good can follow from. */
    public static Jws parse(String compact) throws Refusal {
        var parts = compact.split("\\.", -1);
        var header = new Members(BadgeJson.object(decoded(parts[0])));
        checkAlgorithm(header.text("alg"), parts[2]);
        for (var name : OWN_KEYS) {
            if (header.object().has(name)) {
                throw new Refusal(RefusalCode.KEY_IN_HEADER, "keys come from the registry, not from the header");
            }
        }
        if (header.object().has("crit") || header.object().has("b64")) {
            throw new Refusal(RefusalCode.CRITICAL_HEADER, "no extension of JWS is known here");
        }
        return new Jws(compact, header.textOrNull("kid"), BadgeJson.object(decoded(parts[1])));
    }

    private static void checkAlgorithm(String algorithm, String signature) throws Refusal {
        if (algorithm.equalsIgnoreCase("none") || signature.isEmpty()) {
            throw new Refusal(RefusalCode.UNSIGNED, "the token is not signed");
        }
        if (!ALGORITHMS.contains(algorithm)) {
            throw new Refusal(RefusalCode.ALGORITHM_NOT_ALLOWED, "RS256 and EdDSA are accepted");
        }
    }

    private static byte[] decoded(String part) throws Refusal {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw new Refusal(RefusalCode.NOT_A_BADGE, "a part of the token is not base64url");
        }
    }

    /** Refuses unless this key has signed exactly this token, with the algorithm that the key is for. */
    public void verify(PublicKey key) throws Refusal {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new)));
        try {
            signature.setCompactSerialization(compact);
            signature.setKey(key);
            if (signature.verifySignature()) {
                return;
            }
        } catch (JoseException e) {
            throw new Refusal(RefusalCode.SIGNATURE_WRONG, "the signature is not one of this kind of key");
        }
        throw new Refusal(RefusalCode.SIGNATURE_WRONG, "the signature is not of this token and this key");
    }
}
