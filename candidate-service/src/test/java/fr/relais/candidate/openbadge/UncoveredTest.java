package fr.relais.candidate.openbadge;

import static fr.relais.candidate.openbadge.Samples.ED25519;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What signing does not cover: every change here leaves the signed statements as they were, so that the signature still
 * fits, or would fit for a verifier that is less strict.
 */
class UncoveredTest {
    private static final String STATUS = "https://www.w3.org/2018/credentials#credentialStatus";

    private final Trial trial = new Trial(Samples.template());

    @Test
    void membersThatNoContextDefines() {
        afterSigning(badge -> badge.put("level", 3), RefusalCode.UNKNOWN_TERM);
        afterSigning(badge -> subject(badge).put("grants", "SOC-E12"), RefusalCode.UNKNOWN_TERM);
    }

    @Test
    void idsAndTypesThatAreRelative() {
        afterSigning(badge -> subject(badge).put("id", "mine"), RefusalCode.RELATIVE_IRI);
        afterSigning(badge -> subject(badge).put("id", "_:b0"), RefusalCode.RELATIVE_IRI);
        afterSigning(badge -> types(badge).add("Director"), RefusalCode.UNKNOWN_TERM);
    }

    @Test
    void keywordsBelowTheTop() {
        afterSigning(badge -> subject(badge).put("@language", "fr"), RefusalCode.KEYWORD_MEMBER);
        afterSigning(badge -> subject(badge).putArray("@context"), RefusalCode.KEYWORD_MEMBER);
        afterSigning(badge -> badge.put("@id", "urn:uuid:1"), RefusalCode.KEYWORD_MEMBER);
        afterSigning(badge -> badge.putArray("@included").addObject().put("id", "urn:x:1"), RefusalCode.KEYWORD_MEMBER);
    }

    @Test
    void membersThatAreNullOrEmpty() {
        afterSigning(badge -> badge.putNull("credentialStatus"), RefusalCode.EMPTY_MEMBER);
        afterSigning(badge -> badge.putObject("evidence"), RefusalCode.EMPTY_MEMBER);
        afterSigning(badge -> badge.putArray("evidence"), RefusalCode.EMPTY_MEMBER);
        afterSigning(badge -> badge.putArray("evidence").addNull(), RefusalCode.EMPTY_MEMBER);
        afterSigning(badge -> badge.put("", "x"), RefusalCode.EMPTY_MEMBER);
    }

    @Test
    void contextsWrittenIntoTheBadge() {
        afterSigning(badge -> contexts(badge).addObject().putNull("credentialStatus"), RefusalCode.CONTEXT_NOT_ALLOWED);
        afterSigning(
                badge -> badge.putObject("@context").put("@vocab", "https://x.example/"),
                RefusalCode.CONTEXT_NOT_ALLOWED);
        afterSigning(badge -> contexts(badge).add("https://attacker.example/context"), RefusalCode.CONTEXT_NOT_ALLOWED);
        afterSigning(
                badge -> badge.put("@context", "https://www.w3.org/ns/credentials/v2"),
                RefusalCode.CONTEXT_NOT_ALLOWED);
    }

    /** A token's signature covers its text, but what a foreign context makes of the terms is nobody's to read. */
    @Test
    void aTokenIsHeldToTheSameContexts() {
        var badge = Samples.credential();
        contexts(badge).add("https://attacker.example/context");
        trial.refuse(ED25519.token(badge), RefusalCode.CONTEXT_NOT_ALLOWED);
    }

    /** A status under the name that its term stands for is the same statement, but no reader of terms sees it. */
    @Test
    void aStatusHiddenBehindItsAddress() {
        var badge = Samples.credential();
        badge.putObject("credentialStatus")
                .put("id", "https://issuer.example/status/1#7")
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", "7")
                .put("statusListCredential", "https://issuer.example/status/1");
        var proved = ED25519.proved(badge);
        trial.refuse(proved, RefusalCode.ADDRESS_NOT_ALLOWED); // as it is, its status has to be asked
        proved.set(STATUS, proved.remove("credentialStatus"));
        trial.refuse(proved, RefusalCode.MEMBER_NOT_A_TERM);
    }

    @Test
    void aBadgeWhoseIdIsSomethingElseTooWithinIt() {
        var badge = Samples.credential();
        badge.putArray("evidence")
                .addObject()
                .put("id", badge.get("id").textValue())
                .put("type", "Evidence")
                .put("name", "Preuve");
        trial.refuse(ED25519.proved(badge), RefusalCode.ID_REUSED);
    }

    /** It can hide nothing, and issuers write it: a service to refresh the badge that is named as the badge is. */
    @Test
    void anObjectThatOnlyNamesTheBadgeMayStandInIt() {
        var badge = Samples.credential();
        badge.putArray("evidence")
                .addObject()
                .put("id", badge.get("id").textValue())
                .put("type", "Evidence");
        trial.accept(ED25519.proved(badge));
    }

    /** Signed, both entries of one id; afterwards the revocation is said where nobody looks for it. */
    @Test
    void aStatusMovedToAnotherObjectOfItsId() {
        var id = "https://issuer.example/status#7";
        var badge = Samples.credential();
        var entries = badge.putArray("credentialStatus");
        entries.addObject()
                .put("id", id)
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "message");
        badge.putArray("evidence")
                .addObject()
                .put("id", id)
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", "7")
                .put("statusListCredential", "https://issuer.example/status");
        trial.refuse(ED25519.proved(badge), RefusalCode.ID_REUSED);
    }

    /** Making statements of them takes time with their square. */
    @Test
    void moreValuesThanAnyBadgeHas() {
        afterSigning(
                badge -> {
                    var tags = ((ObjectNode) badge.at("/credentialSubject/achievement")).putArray("tag");
                    for (int i = 0; i < 1_000; i++) {
                        tags.add("t" + i);
                    }
                },
                RefusalCode.TOO_COMPLEX);
    }

    @Test
    void severalSubjects() {
        var badge = Samples.credential();
        var two = badge.arrayNode().add(badge.get("credentialSubject")).add(badge.get("credentialSubject"));
        badge.set("credentialSubject", two);
        trial.refuse(ED25519.proved(badge), RefusalCode.NOT_ONE_SUBJECT);
        badge.set("credentialSubject", badge.arrayNode().add(two.get(0)));
        trial.accept(ED25519.proved(badge));
    }

    private void afterSigning(Consumer<ObjectNode> change, RefusalCode code) {
        var proved = ED25519.proved(Samples.credential());
        change.accept(proved);
        trial.refuse(proved, code);
    }

    private static ObjectNode subject(ObjectNode badge) {
        return (ObjectNode) badge.get("credentialSubject");
    }

    private static ArrayNode types(ObjectNode badge) {
        return (ArrayNode) badge.get("type");
    }

    private static ArrayNode contexts(ObjectNode badge) {
        return (ArrayNode) badge.get("@context");
    }
}
