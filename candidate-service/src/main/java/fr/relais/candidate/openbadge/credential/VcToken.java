package fr.relais.candidate.openbadge.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credential in the payload of a VC-JWT. Issuers write it as the claim {@code vc} (data model 1.1) or as the payload
 * itself, with registered claims beside it that say the same: those complete it, and may not contradict it.
 */
public final class VcToken {
    private static final List<String> REGISTERED =
            List.of("iss", "sub", "jti", "nbf", "exp", "iat", "aud", "cnf", "nonce");

    /** Of seconds; the year 9999 has twelve. */
    private static final int MOST_DIGITS = 12;

    private VcToken() {}

    /** Whether a payload means to be a credential, or to hold one. */
    public static boolean isCredential(ObjectNode payload) {
        return Shape.isCredential(payload.path("vc") instanceof ObjectNode wrapped ? wrapped : payload);
    }

    /** The credential, whole. */
    public static ObjectNode credential(ObjectNode payload) throws Refusal {
        var claims = new Members(payload);
        var wrapped = payload.has("vc");
        var credential = wrapped ? claims.object("vc").object().deepCopy() : payload.deepCopy();
        if (!wrapped) {
            credential.remove(REGISTERED);
        }
        var modern = Shape.isCredential(credential) && Shape.followsDataModel2(credential);
        if (wrapped && modern) {
            throw Members.malformed("the data model 2.0 has no claim vc");
        }
        if (wrapped
                && (payload.has("credentialStatus") || payload.has("expirationDate") || payload.has("validUntil"))) {
            throw Members.malformed("what limits the credential stands beside it");
        }
        agree(credential, "id", claims.textOrNull("jti"));
        agreeOnIssuer(credential, claims.textOrNull("iss"));
        for (var subject : new Members(credential).objects("credentialSubject")) {
            agree(subject.object(), "id", claims.textOrNull("sub"));
        }
        agree(credential, modern ? "validFrom" : "issuanceDate", time(payload, "nbf"));
        agree(credential, modern ? "validUntil" : "expirationDate", time(payload, "exp"));
        return credential;
    }

    private static void agreeOnIssuer(ObjectNode credential, @Nullable String issuer) throws Refusal {
        agree(credential.path("issuer") instanceof ObjectNode profile ? profile : credential, key(credential), issuer);
    }

    private static String key(ObjectNode credential) {
        return credential.path("issuer").isObject() ? "id" : "issuer";
    }

    private static void agree(ObjectNode object, String name, @Nullable String claimed) throws Refusal {
        if (claimed == null) {
            return;
        }
        if (!object.has(name)) {
            object.set(name, TextNode.valueOf(claimed));
        } else if (!claimed.equals(object.path(name).textValue())) {
            throw disagree(name);
        }
    }

    private static void agree(ObjectNode object, String name, @Nullable Instant claimed) throws Refusal {
        if (claimed == null) {
            return;
        }
        var own = new Members(object).time(name);
        if (own == null) {
            object.set(name, TextNode.valueOf(claimed.toString()));
        } else if (own.getEpochSecond() != claimed.getEpochSecond()) {
            throw disagree(name);
        }
    }

    private static Refusal disagree(String name) {
        return new Refusal(RefusalCode.CLAIMS_DISAGREE, "token and credential differ in " + name);
    }

    /** Seconds since 1970, fractions cut. */
    private static @Nullable Instant time(ObjectNode payload, String name) throws Refusal {
        var value = payload.path(name);
        if (value.isMissingNode()) {
            return null;
        }
        var exact = value.isNumber() ? value.decimalValue() : null;
        // digits are counted before anything is computed: 1e99999999 is short to write and long to work out
        if (exact == null
                || exact.signum() < 0
                || Math.abs((long) exact.scale()) > MOST_DIGITS
                || exact.precision() - exact.scale() > MOST_DIGITS) {
            throw Members.malformed(name + " must be seconds since 1970");
        }
        return Instant.ofEpochSecond(exact.setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
