package fr.relais.candidate.passport;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.issuer.Issuer;
import fr.relais.candidate.issuer.IssuerKey;
import fr.relais.candidate.issuer.Keyring;
import fr.relais.candidate.issuer.SignatureAlgorithm;
import fr.relais.candidate.jsonld.EddsaRdfc2022;
import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs credentials, in either of the two ways that Open Badges 3.0 knows. */
@ApplicationScoped
class CredentialSigner {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Issuer issuer;
    private final Keyring keyring;

    CredentialSigner(Issuer issuer, Keyring keyring) {
        this.issuer = issuer;
        this.keyring = keyring;
    }

    /** With a Data Integrity proof inside. */
    ObjectNode withProof(ObjectNode credential) {
        var key = key(SignatureAlgorithm.EDDSA);
        var options = JSON.createObjectNode()
                .put("created", credential.path("validFrom").asText())
                .put("verificationMethod", issuer.verificationMethod(key))
                .put("proofPurpose", "assertionMethod");
        return EddsaRdfc2022.sign(credential, options, key.signing());
    }

    /** As a compact JWS, whose payload is the credential and what a JWT repeats of it. */
    String asJwt(ObjectNode credential, SignatureAlgorithm algorithm) {
        var key = key(algorithm);
        var payload = credential
                .deepCopy()
                .put("iss", issuer.id())
                .put("jti", credential.path("id").asText())
                .put("sub", credential.path("credentialSubject").path("id").asText())
                .put("nbf", seconds(credential, "validFrom"))
                .put("exp", seconds(credential, "validUntil"));
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(algorithm.jws());
        jws.setKeyIdHeaderValue(issuer.keyAddress(key));
        jws.setHeader("typ", "JWT"); // Open Badges 3.0 allows no other
        jws.setKey(key.signing());
        jws.setPayload(payload.toString());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private IssuerKey key(SignatureAlgorithm algorithm) {
        return keyring.signing(algorithm)
                .orElseThrow(() -> Problems.unavailable("no " + algorithm.jws() + " key of the issuer signs today"));
    }

    private static long seconds(ObjectNode credential, String member) {
        return Instant.parse(credential.path(member).asText()).getEpochSecond();
    }
}
