package fr.relais.candidate.jsonld;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Documents to sign or refuse. */
final class Documents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    static ObjectNode parse(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A small Open Badges 3.0 credential in which each kind of value stands. */
    static ObjectNode badge() {
        return parse("""
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "urn:uuid:7a1c2f6e-0b5d-4c3f-8f5e-2d9f0c1b2a3d",
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "issuer": {"id": "https://badges.example/issuer", "type": ["Profile"], "name": "Exemple"},
                 "validFrom": "2026-01-01T00:00:00Z",
                 "credentialSubject": {
                   "type": ["AchievementSubject"],
                   "identifier": [{"type": "IdentityObject", "hashed": true, "salt": "s", "identityType": "emailAddress",
                                   "identityHash": "sha256$00"}],
                   "achievement": {
                     "id": "https://badges.example/achievements/1", "type": ["Achievement"],
                     "name": "J'ai fait les \\"Jeux\\"\\n", "description": "é 漢 \\u0007",
                     "criteria": {"narrative": "Être là."}}}}
                """);
    }

    static ObjectNode proofOptions() {
        return parse("""
                {"created": "2026-01-02T00:00:00Z", "proofPurpose": "assertionMethod",
                 "verificationMethod": "https://badges.example/issuer#key-1"}
                """);
    }
}
