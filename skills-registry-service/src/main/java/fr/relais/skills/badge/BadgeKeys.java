package fr.relais.skills.badge;

import fr.relais.http.FieldError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what an editor calls keys are keys that a signature may be trusted to. */
final class BadgeKeys {
    private static final int ED25519_BYTES = 32;
    private static final int FEWEST_BITS = 2048;
    private static final int MOST_BITS = 8192;

    private BadgeKeys() {}

    /** What is wrong, with pointers into the template's body. */
    static List<FieldError> errors(List<TrustContent.Key> keys) {
        var errors = new ArrayList<FieldError>();
        var ids = new HashSet<String>();
        for (int i = 0; i < keys.size(); i++) {
            var pointer = "/trust/keys/" + i;
            if (!ids.add(keys.get(i).id())) {
                errors.add(new FieldError(pointer + "/id", "DUPLICATE", "is another key's already"));
            }
            var fault = fault(keys.get(i).publicKeyJwk());
            if (fault != null) {
                errors.add(new FieldError(pointer + "/publicKeyJwk", "UNUSABLE_KEY", fault));
            }
        }
        return errors;
    }

    private static @Nullable String fault(TrustContent.Jwk jwk) {
        return jwk.kty().equals("OKP") ? ofOkp(jwk) : ofRsa(jwk);
    }

    private static @Nullable String ofOkp(TrustContent.Jwk jwk) {
        if (!"Ed25519".equals(jwk.crv()) || jwk.n() != null || jwk.e() != null) {
            return "OKP is read with crv Ed25519 and x only";
        }
        var key = bytes(jwk.x());
        return key != null && key.length == ED25519_BYTES ? null : "x must be 32 bytes as base64url";
    }

    private static @Nullable String ofRsa(TrustContent.Jwk jwk) {
        var modulus = bytes(jwk.n());
        var exponent = bytes(jwk.e());
        if (modulus == null || exponent == null || jwk.crv() != null || jwk.x() != null) {
            return "RSA is read with n and e only, as base64url";
        }
        int bits = new BigInteger(1, modulus).bitLength();
        if (bits < FEWEST_BITS || bits > MOST_BITS) {
            return "a modulus has " + FEWEST_BITS + " to " + MOST_BITS + " bits";
        }
        var e = new BigInteger(1, exponent);
        return e.testBit(0) && e.compareTo(BigInteger.TWO) > 0 ? null : "the exponent must be odd and above 2";
    }

    private static byte @Nullable [] bytes(@Nullable String base64url) {
        try {
            return base64url == null || base64url.isEmpty()
                    ? null
                    : Base64.getUrlDecoder().decode(base64url);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
