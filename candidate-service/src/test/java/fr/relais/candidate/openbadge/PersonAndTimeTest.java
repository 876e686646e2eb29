package fr.relais.candidate.openbadge;

import static fr.relais.candidate.openbadge.Samples.ED25519;
import static fr.relais.candidate.openbadge.Samples.RSA;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a badge is, and when it is valid; each badge here is properly signed. */
class PersonAndTimeTest {
    private final Trial trial = new Trial(Samples.template());

    @Test
    void anotherPersonsBadge() {
        trial.refuse(
                ED25519.token(Samples.credential("urn:uuid:1", "paul@example.org")), RefusalCode.RECIPIENT_DIFFERS);
        changed(badge -> identifier(badge).put("salt", "autre"), RefusalCode.RECIPIENT_DIFFERS);
        changed(
                badge -> identifier(badge).put("hashed", false).put("identityHash", "paul@example.org"),
                RefusalCode.RECIPIENT_DIFFERS);
    }

    @Test
    void aPersonWhoseEmailNobodyVerified() {
        var token = ED25519.token(Samples.credential()).getBytes(UTF_8);
        trial.refuse(token, null, RefusalCode.RECIPIENT_UNVERIFIED);
    }

    @Test
    void whatIsHashedIsTheAddressAsTypedOrInLowerCase() {
        trial.accept(ED25519.token(Samples.credential()).getBytes(UTF_8), "Ines.Canari@example.ORG");
        var typed = ED25519.token(Samples.credential("urn:uuid:2", "Ines.Canari@Example.org"));
        trial.refuse(typed, RefusalCode.RECIPIENT_DIFFERS);
        changed(
                badge -> identifier(badge).put("identityHash", Samples.hash("Ines.Canari@Example.org", "poivre")),
                RefusalCode.RECIPIENT_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5$9e107d9d372bb6826bd81d3542a419d6", "sha1$00", "sha256$00", "9e107d9d"})
    void aHashThatProvesNothing(String hash) {
        changed(badge -> identifier(badge).put("identityHash", hash), RefusalCode.HASH_NOT_ALLOWED);
        var assertion = Samples.assertion("urn:uuid:3", "SignedBadge");
        ((ObjectNode) assertion.get("recipient")).put("identity", hash);
        trial.refuse(RSA.token(assertion), RefusalCode.HASH_NOT_ALLOWED);
    }

    @Test
    void aBadgeThatNamesNobodyByEmail() {
        changed(badge -> subject(badge).remove("identifier"), RefusalCode.RECIPIENT_MISSING);
        changed(badge -> identifier(badge).put("identityType", "phoneNumber"), RefusalCode.RECIPIENT_MISSING);
        var assertion = Samples.assertion("urn:uuid:4", "SignedBadge");
        ((ObjectNode) assertion.get("recipient")).put("type", "telephone");
        trial.refuse(RSA.token(assertion), RefusalCode.RECIPIENT_MISSING);
    }

    @Test
    void aBadgeBeforeItsTime() {
        changed(badge -> badge.put("validFrom", "2026-01-15T12:02:00Z"), RefusalCode.NOT_YET_VALID);
        var assertion = Samples.assertion("urn:uuid:5", "SignedBadge").put("issuedOn", "2027-01-01T00:00:00Z");
        trial.refuse(RSA.token(assertion), RefusalCode.NOT_YET_VALID);
        var soon = Samples.credential().put("validFrom", "2026-01-15T13:00:59+01:00");
        trial.accept(ED25519.token(soon)); // clocks may differ by a minute
    }

    @Test
    void aBadgeAfterItsTime() {
        changed(badge -> badge.put("validUntil", "2026-01-15T12:00:00Z"), RefusalCode.EXPIRED);
        changed(badge -> badge.put("exp", Trial.NOW.getEpochSecond()), RefusalCode.EXPIRED);
        var assertion = Samples.assertion("urn:uuid:6", "SignedBadge").put("expires", "2026-01-14T00:00:00Z");
        trial.refuse(RSA.token(assertion), RefusalCode.EXPIRED);
        var old = Samples.oldCredential().put("expirationDate", "2026-01-14T00:00:00Z");
        trial.refuse(ED25519.proved(old), RefusalCode.EXPIRED);
    }

    /** Counted before it is computed: worked out, each of these would take minutes and gigabytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e30000000",
                "1e-30000000",
                "1e2147483647",
                "1e13",
                "-1",
                "1234567890123456",
                "99999999999999999999"
            })
    void timesThatCostMoreThanABadgeIsWorth(String number) {
        var payload = Samples.credential().put("exp", 4711).toString().replace("4711", number);
        trial.refuse(ED25519.token(payload), RefusalCode.MALFORMED);
    }

    @Test
    void anEndIsHeededByWhicheverNameAndPlace() {
        changed(badge -> badge.put("expirationDate", "2026-01-14T00:00:00Z"), RefusalCode.EXPIRED);
        trial.refuse(
                ED25519.proved(Samples.oldCredential().put("validUntil", "2026-01-14T00:00:00Z")), RefusalCode.EXPIRED);
        trial.refuse(
                ED25519.proved(Samples.oldCredential().put("validFrom", "2027-01-01T00:00:00Z")),
                RefusalCode.NOT_YET_VALID);
        var payload = Samples.oldCredential().objectNode().put("expirationDate", "2026-01-14T00:00:00Z");
        payload.set("vc", Samples.oldCredential());
        trial.refuse(ED25519.token(payload), RefusalCode.MALFORMED);
    }

    @Test
    void lettersThatOnlyLookAlikeAreOtherPeoples() {
        var token = ED25519.token(Samples.credential("urn:uuid:9", "jack@example.org"))
                .getBytes(UTF_8);
        trial.accept(token, "Jack@Example.org");
        trial.refuse(token, "jac\u212A@example.org", RefusalCode.RECIPIENT_DIFFERS);
    }

    @Test
    void timesThatNobodyCanRead() {
        changed(badge -> badge.put("validFrom", "yesterday"), RefusalCode.MALFORMED);
        changed(badge -> badge.put("validFrom", "2026-01-01T00:00:00"), RefusalCode.MALFORMED);
        changed(badge -> badge.remove("validFrom"), RefusalCode.MALFORMED);
        changed(badge -> badge.put("exp", "tomorrow"), RefusalCode.MALFORMED);
        changed(badge -> badge.put("exp", 1e30), RefusalCode.MALFORMED);
    }

    @Test
    void partsThatABadgeMustHave() {
        changed(badge -> badge.remove("id"), RefusalCode.MALFORMED);
        changed(badge -> badge.put("id", "17"), RefusalCode.RELATIVE_IRI);
        changed(badge -> badge.remove("issuer"), RefusalCode.MALFORMED);
        changed(badge -> badge.put("issuer", 7), RefusalCode.MALFORMED);
        changed(badge -> badge.put("type", "VerifiableCredential"), RefusalCode.MALFORMED);
        changed(badge -> badge.remove("credentialSubject"), RefusalCode.NOT_ONE_SUBJECT);
        changed(badge -> subject(badge).put("achievement", Samples.ACHIEVEMENT), RefusalCode.MALFORMED);
        changed(badge -> subject(badge).put("type", "Person"), RefusalCode.MALFORMED);
        changed(badge -> identifier(badge).put("hashed", "yes"), RefusalCode.MALFORMED);
        var proved = ED25519.proved(Samples.credential()).toString();
        trial.refuse(proved.replace("\"Volontaire\"", "\"\\ud800\""), RefusalCode.MALFORMED);
    }

    @Test
    void anAssertionThatSaysItIsRevoked() {
        trial.refuse(
                RSA.token(Samples.assertion("urn:uuid:7", "SignedBadge").put("revoked", true)), RefusalCode.REVOKED);
    }

    @Test
    void anAssertionThatIsVerifiedInAnotherWayThanItSays() {
        trial.refuse(RSA.token(Samples.assertion("urn:uuid:8", "HostedBadge")), RefusalCode.MALFORMED);
        trial.refuse(Samples.assertion(Samples.HOSTED + "1", "SignedBadge"), RefusalCode.MALFORMED);
    }

    private void changed(Consumer<ObjectNode> change, RefusalCode code) {
        var badge = Samples.credential();
        change.accept(badge);
        trial.refuse(ED25519.token(badge), code);
    }

    private static ObjectNode subject(ObjectNode badge) {
        return (ObjectNode) badge.get("credentialSubject");
    }

    private static ObjectNode identifier(ObjectNode badge) {
        return (ObjectNode) badge.at("/credentialSubject/identifier/0");
    }
}
