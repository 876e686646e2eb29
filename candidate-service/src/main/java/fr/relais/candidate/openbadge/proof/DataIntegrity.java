package fr.relais.candidate.openbadge.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.jsonld.EddsaRdfc2022;
import fr.relais.candidate.jsonld.NotCanonical;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.credential.Members;
import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A credential with its proof inside it: Data Integrity with the cryptosuite {@code eddsa-rdfc-2022}.
 *
 * @param keyId the proof's verification method
 * @param expires when the proof ends; null when it does not
 */
public record DataIntegrity(
        ObjectNode credential, String keyId, @Nullable Instant expires) {

    /** Refuses proofs that nothing good can follow from. */
    public static DataIntegrity parse(ObjectNode credential, Instant now) throws Refusal {
        var proof = new Members(credential).object("proof");
        if (!proof.is("DataIntegrityProof") || !proof.text("cryptosuite").equals("eddsa-rdfc-2022")) {
            throw new Refusal(RefusalCode.ALGORITHM_NOT_ALLOWED, "DataIntegrityProof of eddsa-rdfc-2022 is accepted");
        }
        if (!proof.text("proofPurpose").equals("assertionMethod")) {
            throw new Refusal(RefusalCode.WRONG_PURPOSE, "a badge is proved for assertionMethod");
        }
        var expires = proof.time("expires");
        if (expires != null && !expires.isAfter(now)) {
            throw new Refusal(RefusalCode.EXPIRED, "the proof is no longer valid");
        }
        proof.text("proofValue");
        return new DataIntegrity(credential, proof.iri("verificationMethod"), expires);
    }

    /** Refuses unless this key has signed exactly these statements. */
    public void verify(PublicKey key) throws Refusal {
        try {
            if (!EddsaRdfc2022.verify(credential, key)) {
                throw new Refusal(RefusalCode.SIGNATURE_WRONG, "the proof is not of this badge and this key");
            }
        } catch (NotCanonical e) {
            throw new Refusal(code(e.reason()), detail(e.reason()));
        }
    }

    private static String detail(NotCanonical.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CONTEXT -> "a context is not one of those that are known here";
            case UNKNOWN_TERM -> "a member is defined by no context, so the signature does not cover it";
            case RELATIVE_IRI -> "an id or a type is not absolute, so the signature does not cover it";
            case TOO_COMPLEX -> "its canonical form takes more steps than a badge of this size needs";
            case INVALID -> "it cannot be read as linked data";
        };
    }

    private static RefusalCode code(NotCanonical.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CONTEXT -> RefusalCode.CONTEXT_NOT_ALLOWED;
            case UNKNOWN_TERM -> RefusalCode.UNKNOWN_TERM;
            case RELATIVE_IRI -> RefusalCode.RELATIVE_IRI;
            case TOO_COMPLEX -> RefusalCode.TOO_COMPLEX;
            case INVALID -> RefusalCode.MALFORMED;
        };
    }
}
