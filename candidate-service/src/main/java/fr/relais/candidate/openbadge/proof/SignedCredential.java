package fr.relais.candidate.openbadge.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.container.Presented;
import fr.relais.candidate.openbadge.credential.VcToken;
import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A credential with its signature, whichever kind: VC-JWT or Data Integrity.
 *
 * @param expires when the signature ends; null when it does not by itself
 * @param credential not to be believed before {@link #verify}
 * @param keyId as the signature names its key; null when it names none
 */
public record SignedCredential(
        ObjectNode credential,
        @Nullable String keyId,
        @Nullable Instant expires,
        Check check) {

    /** Refuses what this key has not signed. */
    @FunctionalInterface
    public interface Check {
        /** Refuses, or returns. */
        void verify(PublicKey key) throws Refusal;
    }

    /** A credential as a token, as its parts were read before. */
    public static SignedCredential of(Jws jws) throws Refusal {
        return new SignedCredential(VcToken.credential(jws.payload()), jws.keyId(), null, jws::verify);
    }

    /** A credential with a proof inside. */
    public static SignedCredential of(ObjectNode document, Instant now) throws Refusal {
        if (!document.has("proof")) {
            throw new Refusal(RefusalCode.UNSIGNED, "the credential has no proof");
        }
        var whole = document;
        if (document.path("proof").isArray() && document.path("proof").size() == 1) {
            whole = document.deepCopy(); // a set of one is how the standard's own samples write it
            whole.set("proof", document.path("proof").path(0));
        }
        var proof = DataIntegrity.parse(whole, now);
        return new SignedCredential(whole, proof.keyId(), proof.expires(), proof::verify);
    }

    /** A credential either way. */
    public static SignedCredential of(Presented presented, Instant now) throws Refusal {
        return switch (presented) {
            case Presented.Token token -> of(Jws.parse(token.compact()));
            case Presented.Document document -> of(document.json(), now);
            case Presented.Address address ->
                throw new Refusal(RefusalCode.UNSIGNED, "an address is no signed credential");
        };
    }

    /** Refuses unless this key has signed it. */
    public void verify(PublicKey key) throws Refusal {
        check.verify(key);
    }
}
