package fr.relais.candidate.jsonld;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The W3C cryptosuite eddsa-rdfc-2022: Ed25519 over the digests of the proof's and the document's canonical form. Whose
 * key it is, and what the proof is for, is the caller's to judge. Safe from any thread.
 */
public final class EddsaRdfc2022 {
    private static final int SIGNATURE_BYTES = 64;
    /** 64 bytes are 88 digits at most. */
    private static final int MAX_PROOF_VALUE = 90;

    private EddsaRdfc2022() {}

    /**
     * A copy of the document with a proof inside.
     *
     * @param proofOptions what the proof says beside its type, suite and value: verificationMethod, proofPurpose, created
     * @throws IllegalArgumentException when document and proof have no canonical form, or the key is not Ed25519
     */
    public static ObjectNode sign(ObjectNode document, ObjectNode proofOptions, PrivateKey ed25519) {
        var proof = proofOptions.deepCopy().put("type", "DataIntegrityProof").put("cryptosuite", "eddsa-rdfc-2022");
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(ed25519);
            signer.update(toSign(document, proof, Contexts.BUNDLED, Budget.forOurs()));
            proof.put("proofValue", Multibase.BASE_58_BTC.encode(signer.sign()));
        } catch (NotCanonical | GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
        var secured = document.deepCopy();
        secured.set("proof", proof);
        return secured;
    }

    /**
     * Whether the document has exactly one proof, of this suite, made with this key over what it says now.
     *
     * @throws NotCanonical when the document or its proof says something that no signature covers
     */
    public static boolean verify(ObjectNode securedDocument, PublicKey ed25519) throws NotCanonical {
        return verify(securedDocument, ed25519, Contexts.BUNDLED);
    }

    static boolean verify(ObjectNode securedDocument, PublicKey ed25519, Contexts contexts) throws NotCanonical {
        if (!(securedDocument.path("proof") instanceof ObjectNode proof)
                || !proof.path("type").asText().equals("DataIntegrityProof")
                || !proof.path("cryptosuite").asText().equals("eddsa-rdfc-2022")
                || proof.has("@context")) {
            return false;
        }
        var value = proofValue(proof.path("proofValue"));
        if (value == null) {
            return false;
        }
        var document = securedDocument.deepCopy();
        document.remove("proof");
        var configuration = proof.deepCopy();
        configuration.remove("proofValue");
        return verify(toSign(document, configuration, contexts, Budget.forStrangers()), value, ed25519);
    }

    private static boolean verify(byte[] signed, byte[] signature, PublicKey key) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] toSign(ObjectNode document, ObjectNode proof, Contexts contexts, Budget budget)
            throws NotCanonical {
        var configuration = proof.deepCopy();
        configuration.set("@context", document.path("@context"));
        var sha256 = sha256();
        var ofProof = sha256.digest(utf8(Canonical.nquads(configuration, contexts, budget)));
        var ofDocument = sha256.digest(utf8(Canonical.nquads(document, contexts, budget)));
        var both = new byte[ofProof.length + ofDocument.length];
        System.arraycopy(ofProof, 0, both, 0, ofProof.length);
        System.arraycopy(ofDocument, 0, both, ofProof.length, ofDocument.length);
        return both;
    }

    private static byte @Nullable [] proofValue(JsonNode value) {
        var text = value.asText();
        if (!value.isTextual() || text.length() > MAX_PROOF_VALUE || !Multibase.BASE_58_BTC.isEncoded(text)) {
            return null;
        }
        try {
            var bytes = Multibase.BASE_58_BTC.decode(text);
            return bytes.length == SIGNATURE_BYTES ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
