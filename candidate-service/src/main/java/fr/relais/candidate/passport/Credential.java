package fr.relais.candidate.passport;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.issuer.Issuer;
import fr.relais.events.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * A passport as an Open Badges 3.0 credential, not yet signed. One achievement, the passport; each competency is a result
 * of it, whose description says on whose word the level rests and whose alignment says which competency it is (docs/adr/0018).
 */
@ApplicationScoped
class Credential {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Wording WORDING = Wording.FRENCH;
    private static final String FRAMEWORK = "Répertoire socle de compétences transversales";

    private final Issuer issuer;

    Credential(Issuer issuer) {
        this.issuer = issuer;
    }

    ObjectNode of(Passport passport) {
        var credential = JSON.createObjectNode();
        credential
                .putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        credential.put("id", "urn:uuid:" + UUID.randomUUID());
        credential.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        credential.put("name", WORDING.say("title"));
        credential.set("issuer", issuer.profile());
        credential.put("validFrom", passport.issuedAt().toString());
        credential.put("validUntil", passport.validUntil().toString());
        credential.set("credentialSubject", subject(passport));
        return credential;
    }

    private ObjectNode subject(Passport passport) {
        var subject = JSON.createObjectNode().put("id", "urn:uuid:" + passport.candidateId());
        subject.putArray("type").add("AchievementSubject");
        if (passport.email() != null) {
            var recipient = Recipient.of(passport.email());
            subject.putArray("identifier")
                    .addObject()
                    .put("type", "IdentityObject")
                    .put("hashed", true)
                    .put("identityHash", recipient.hash())
                    .put("identityType", "emailAddress")
                    .put("salt", recipient.salt());
        }
        subject.set("achievement", achievement(passport));
        if (!passport.competencies().isEmpty()) {
            var results = subject.putArray("result");
            passport.competencies().forEach(held -> results.add(result(held)));
        }
        return subject;
    }

    private ObjectNode achievement(Passport passport) {
        var achievement = JSON.createObjectNode().put("id", issuer.id() + "/passport");
        achievement.putArray("type").add("Achievement");
        achievement.put("name", WORDING.say("title"));
        achievement.put("description", WORDING.say("description"));
        achievement.put("inLanguage", "fr");
        if (passport.registryVersion() != null) {
            achievement.put("version", passport.registryVersion());
        }
        achievement.putObject("criteria").put("narrative", WORDING.say("criteria"));
        var descriptions = achievement.putArray("resultDescription");
        for (var evidence : Evidence.values()) {
            descriptions.add(description(evidence));
        }
        return achievement;
    }

    private ObjectNode description(Evidence evidence) {
        var description = JSON.createObjectNode().put("id", descriptionId(evidence));
        description.putArray("type").add("ResultDescription");
        description
                .put("name", WORDING.say("levelBy", WORDING.say(evidence.name())))
                .put("resultType", "PerformanceLevel");
        description.putArray("allowedValue").add("1").add("2").add("3");
        return description.put("valueMin", "1").put("valueMax", "3");
    }

    private ObjectNode result(Passport.Held held) {
        var result = JSON.createObjectNode();
        result.putArray("type").add("Result");
        result.put("resultDescription", descriptionId(held.evidence()));
        result.put("value", Integer.toString(held.level()));
        var alignment = result.putArray("alignment").addObject();
        alignment.putArray("type").add("Alignment");
        alignment
                .put("targetUrl", held.uri())
                .put("targetCode", held.code())
                .put("targetName", held.labelFr())
                .put("targetFramework", FRAMEWORK);
        return result;
    }

    private String descriptionId(Evidence evidence) {
        return issuer.id() + "/passport#" + evidence.name();
    }
}
