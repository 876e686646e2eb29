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
 * @param credential not to be believed before {@link #verify}
 * @param keyId as the signature names its key; null when it names none
 */
public record SignedCredential(
        ObjectNode credential, @Nullable String keyId, Check check) {

    /** Refuses what this key has not signed. */
    @FunctionalInterface
    public interface Check {
        /** Refuses, or returns. */
        void verify(PublicKey key) throws Refusal;
    }

    /** A credential as a token, as its parts were read before. */
    public static SignedCredential of(Jws jws) throws Refusal {
        return new SignedCredential(VcToken.credential(jws.payload()), jws.keyId(), jws::verify);
    }

    /** A credential with a proof inside. */
    public static SignedCredential of(ObjectNode document, Instant now) throws Refusal {
        if (!document.has("proof")) {
            throw new Refusal(RefusalCode.UNSIGNED, "the credential has no proof");
        }
        var proof = DataIntegrity.parse(document, now);
        return new SignedCredential(document, proof.keyId(), proof::verify);
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
