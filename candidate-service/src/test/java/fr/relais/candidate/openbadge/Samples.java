package fr.relais.candidate.openbadge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Badges of one issuer for one achievement, as that issuer would write them before signing. */
public final class Samples {
    public static final String ISSUER = "https://issuer.example/profile";
    public static final String ACHIEVEMENT = "https://issuer.example/achievements/volunteer";
    public static final String HOSTED = "https://issuer.example/assertions/";
    public static final String REVOKED_LIST = "https://issuer.example/revoked.json";
    public static final String EMAIL = "ines.canari@example.org";

    public static final Keys ED25519 = Keys.ed25519(ISSUER + "#ed-1");
    public static final Keys RSA = Keys.rsa(ISSUER + "#rsa-1");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /** The template that names this issuer, achievement and both keys; it grants two competencies. */
    public static BadgeState template() {
        return template(1, new BadgeTrust(List.of(ED25519.named(), RSA.named()), List.of(HOSTED), null));
    }

    public static BadgeState template(long version, BadgeTrust trust) {
        return new BadgeState(
                UUID.fromString("019b0000-0000-7000-8000-000000000001"),
                version,
                "2026-1",
                "Volontaire",
                "Volunteer",
                ISSUER,
                List.of(ACHIEVEMENT),
                List.of(new BadgeState.Grant("SOC-E01", 2), new BadgeState.Grant("SOC-S01", 3)),
                trust);
    }

    public static ObjectNode parse(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Open Badges 3.0 in the data model 2.0, for {@link #EMAIL} by a salted hash. */
    public static ObjectNode credential() {
        return credential("urn:uuid:" + UUID.randomUUID(), EMAIL);
    }

    public static ObjectNode credential(String id, String email) {
        return parse("""
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "%s",
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "issuer": {"id": "%s", "type": ["Profile"], "name": "Exemple"},
                 "validFrom": "2026-01-01T00:00:00Z",
                 "name": "Volontaire",
                 "credentialSubject": {
                   "type": ["AchievementSubject"],
                   "identifier": [{"type": "IdentityObject", "hashed": true, "salt": "poivre",
                                   "identityType": "emailAddress", "identityHash": "%s"}],
                   "achievement": {"id": "%s", "type": ["Achievement"], "name": "Volontaire",
                                   "description": "A été là.", "criteria": {"narrative": "Être là."}}}}
                """.formatted(id, ISSUER, hash(email, "poivre"), ACHIEVEMENT));
    }

    /** The same in the data model 1.1, with the plain e-mail. */
    public static ObjectNode oldCredential() {
        return parse("""
                {"@context": ["https://www.w3.org/2018/credentials/v1",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
                              "https://w3id.org/security/data-integrity/v2"],
                 "id": "urn:uuid:%s",
                 "type": ["VerifiableCredential", "AchievementCredential"],
                 "issuer": {"id": "%s", "type": "Profile"},
                 "issuanceDate": "2026-01-01T00:00:00Z",
                 "credentialSubject": {
                   "type": "AchievementSubject",
                   "identifier": {"type": "IdentityObject", "hashed": false, "identityType": "emailAddress",
                                  "identityHash": "Ines.Canari@example.org"},
                   "achievement": {"id": "%s", "type": "Achievement", "name": "Volontaire"}}}
                """.formatted(UUID.randomUUID(), ISSUER, ACHIEVEMENT));
    }

    /** An assertion of Open Badges 2.0 for {@link #EMAIL}: {@code HostedBadge} or {@code SignedBadge}. */
    public static ObjectNode assertion(String id, String verification) {
        return parse("""
                {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "%s",
                 "recipient": {"type": "email", "hashed": true, "salt": "sel", "identity": "%s"},
                 "badge": "%s", "issuedOn": "2026-01-01T00:00:00+00:00",
                 "verification": {"type": "%s"}}
                """.formatted(id, hash(EMAIL, "sel"), ACHIEVEMENT, verification));
    }

    public static String hash(String email, String salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((email + salt).getBytes(UTF_8));
            return "sha256$" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
