package fr.relais.candidate.openbadge;

import static fr.relais.candidate.openbadge.Samples.ED25519;
import static fr.relais.candidate.openbadge.Samples.RSA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.fetch.Fetched;
import fr.relais.events.BadgeTrust;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a badge is still in force: what its issuer says, and what others say in its name. */
class StatusTest {
    private static final String LIST = "https://lists.example/status/1";
    private static final String PLAIN = Samples.HOSTED + "revoked-credentials";

    private final Trial trial = new Trial(Samples.template());

    @Test
    void aBitThatIsSetRevokes() {
        trial.fetcher.put(LIST, ED25519.proved(StatusLists.credential("revocation", 94_567)));
        trial.accept(ED25519.proved(withBit("revocation", 94_566)));
        trial.refuse(ED25519.proved(withBit("revocation", 94_567)), RefusalCode.REVOKED);
        assertThat(trial.fetcher.asked).containsOnly(LIST);
    }

    @Test
    void aBitMaySuspend() {
        trial.fetcher.put(LIST, RSA.token(StatusLists.credential("suspension", 0)));
        trial.refuse(ED25519.token(withBit("suspension", 0)), RefusalCode.SUSPENDED);
        trial.accept(ED25519.token(withBit("suspension", 1)));
    }

    @Test
    void aListOfAnotherPurposeSaysNothing() {
        trial.fetcher.put(LIST, RSA.token(StatusLists.credential("suspension", 0)));
        trial.refuse(ED25519.token(withBit("revocation", 1)), RefusalCode.STATUS_LIST_UNUSABLE);
    }

    @Test
    void aListThatIsNotTheIssuers() {
        var attacker = Keys.ed25519(ED25519.id());
        trial.fetcher.put(LIST, attacker.token(StatusLists.credential("revocation", 0)));
        trial.refuse(ED25519.token(withBit("revocation", 1)), RefusalCode.SIGNATURE_WRONG);
        var foreign = StatusLists.credential("revocation", 0).put("issuer", "https://other.example");
        trial.fetcher.put(LIST, ED25519.token(foreign));
        trial.refuse(ED25519.token(withBit("revocation", 1)), RefusalCode.STATUS_LIST_UNUSABLE);
        trial.fetcher.put(LIST, StatusLists.credential("revocation", 0));
        trial.refuse(ED25519.token(withBit("revocation", 1)), RefusalCode.UNSIGNED);
    }

    @Test
    void aListOutOfItsTime() {
        var old = StatusLists.credential("revocation", 0).put("validUntil", "2026-01-10T00:00:00Z");
        trial.fetcher.put(LIST, ED25519.token(old));
        trial.refuse(ED25519.token(withBit("revocation", 1)), RefusalCode.STATUS_LIST_UNUSABLE);
    }

    @Test
    void listsThatAreBombsTooSmallOrNoLists() {
        for (var encoded : List.of(
                StatusLists.encoded(new byte[50_000_000]), StatusLists.encoded(new byte[100]), "uAAAA", "zAAAA")) {
            var list = StatusLists.credential("revocation", 0);
            ((ObjectNode) list.get("credentialSubject")).put("encodedList", encoded);
            trial.fetcher.put(LIST, ED25519.token(list));
            trial.refuse(ED25519.token(withBit("revocation", 1)), RefusalCode.STATUS_LIST_UNUSABLE);
        }
    }

    @Test
    void aBitBeyondTheList() {
        trial.fetcher.put(LIST, ED25519.token(StatusLists.credential("revocation", 0)));
        trial.refuse(ED25519.token(withBit("revocation", 131_072)), RefusalCode.STATUS_LIST_UNUSABLE);
    }

    @Test
    void statusesThatCannotBeAsked() {
        trial.refuse(ED25519.token(withBit("revocation", 1)), RefusalCode.ADDRESS_NOT_ALLOWED);
        var unknown = withBit("revocation", 1);
        ((ObjectNode) unknown.get("credentialStatus")).put("type", "StatusList2021Entry");
        trial.refuse(ED25519.token(unknown), RefusalCode.STATUS_TYPE_UNKNOWN);
        trial.refuse(ED25519.token(withBit("cancellation", 1)), RefusalCode.STATUS_TYPE_UNKNOWN);
        var wide = withBit("revocation", 1);
        ((ObjectNode) wide.get("credentialStatus")).put("statusSize", 2);
        trial.refuse(ED25519.token(wide), RefusalCode.STATUS_TYPE_UNKNOWN);
        var text = Samples.credential().put("credentialStatus", LIST);
        trial.refuse(ED25519.token(text), RefusalCode.MALFORMED);
        trial.fetcher.answers.put(LIST, new Fetched(500, ""));
        trial.refuse(ED25519.token(withBit("revocation", 1)), RefusalCode.UNREACHABLE);
    }

    @Test
    void aStatusThatEndsNothingIsPassedOver() {
        trial.accept(ED25519.token(withBit("message", 1)));
        assertThat(trial.fetcher.asked).isEmpty();
    }

    @Test
    void everyStatusIsAsked() {
        trial.fetcher.put(LIST, ED25519.token(StatusLists.credential("revocation", 5)));
        var badge = withBit("revocation", 4);
        badge.set(
                "credentialStatus",
                badge.arrayNode()
                        .add(badge.get("credentialStatus"))
                        .add(withBit("revocation", 5).get("credentialStatus")));
        trial.refuse(ED25519.token(badge), RefusalCode.REVOKED);
    }

    @Test
    void moreStatusesThanAnyBadgeHas() {
        var badge = withBit("revocation", 0);
        var many = badge.arrayNode();
        for (int i = 0; i < 9; i++) {
            many.add(withBit("revocation", i).get("credentialStatus"));
        }
        badge.set("credentialStatus", many);
        trial.refuse(ED25519.token(badge), RefusalCode.TOO_COMPLEX);
    }

    @Test
    void aRevocationListOf1EdTech() {
        var badge = Samples.credential();
        badge.putObject("credentialStatus").put("id", PLAIN).put("type", "1EdTechRevocationList");
        var list = Samples.parse("{\"id\": \"%s\", \"issuer\": \"%s\"}".formatted(PLAIN, Samples.ISSUER));
        trial.fetcher.put(PLAIN, list);
        trial.refuse(ED25519.token(badge), RefusalCode.STATUS_LIST_UNUSABLE);
        var revoked = list.putArray("revokedCredentials");
        trial.fetcher.put(PLAIN, list);
        trial.accept(ED25519.token(badge));
        revoked.addObject().put("credential", "urn:uuid:0");
        trial.fetcher.put(PLAIN, list);
        trial.refuse(ED25519.token(badge), RefusalCode.STATUS_LIST_UNUSABLE);
        revoked.removeAll().addObject().put("id", badge.get("id").textValue()).put("revocationReason", "Erreur");
        trial.fetcher.put(PLAIN, list);
        trial.refuse(ED25519.token(badge), RefusalCode.REVOKED);
    }

    /** Nothing signs it, so that it counts only where the registry says the issuer hosts. */
    @Test
    void aRevocationListOf1EdTechElsewhere() {
        var badge = Samples.credential();
        badge.putObject("credentialStatus").put("id", LIST).put("type", "1EdTechRevocationList");
        trial.fetcher.put(LIST, "{\"revokedCredentials\": []}");
        trial.refuse(ED25519.token(badge), RefusalCode.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void aRevocationListOfVersion2() {
        var trust = new BadgeTrust(List.of(RSA.named()), List.of(), Samples.REVOKED_LIST);
        var listed = new Trial(Samples.template(1, trust));
        var token = RSA.token(Samples.assertion("urn:uuid:21", "SignedBadge"));
        listed.fetcher.put(Samples.REVOKED_LIST, "{\"revokedAssertions\": [\"urn:uuid:20\"]}");
        listed.accept(token);
        listed.fetcher.put(Samples.REVOKED_LIST, "{\"revokedAssertions\": [{\"id\": \"urn:uuid:21\"}]}");
        listed.refuse(token, RefusalCode.REVOKED);
    }

    @Test
    void aHostedAssertionThatItsIssuerHasTakenDownOrChanged() {
        var address = Samples.HOSTED + "9";
        trial.fetcher.answers.put(address, new Fetched(410, ""));
        trial.refuse(address, RefusalCode.REVOKED);
        trial.fetcher.put(
                address,
                "{\"@context\": \"https://w3id.org/openbadges/v2\", \"type\": \"Assertion\"," + " \"id\": \"" + address
                        + "\", \"revoked\": true}");
        trial.refuse(address, RefusalCode.REVOKED);
        trial.fetcher.put(address, Samples.assertion(Samples.HOSTED + "8", "HostedBadge"));
        trial.refuse(address, RefusalCode.HOSTED_DIFFERS);
        trial.fetcher.answers.put(address, new Fetched(404, ""));
        trial.refuse(address, RefusalCode.HOSTED_DIFFERS);
        trial.fetcher.answers.put(address, new Fetched(302, ""));
        trial.refuse(address, RefusalCode.UNREACHABLE);
    }

    @Test
    void anAssertionWhereNoIssuerHosts() {
        for (var address : List.of(
                "https://attacker.example/1",
                "https://issuer.example/assertions-of-others/1",
                Samples.HOSTED + "../users/1",
                Samples.HOSTED + "%2e%2e/users/1",
                "http://issuer.example/assertions/1",
                "https://issuer.example@attacker.example/assertions/1",
                "https://issuer.example:8443/assertions/1")) {
            trial.refuse(address, RefusalCode.ADDRESS_NOT_ALLOWED);
        }
        assertThat(trial.fetcher.asked).isEmpty();
    }

    private static ObjectNode withBit(String purpose, int index) {
        var badge = Samples.credential();
        badge.putObject("credentialStatus")
                .put("id", LIST + "#" + index)
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", purpose)
                .put("statusListIndex", Integer.toString(index))
                .put("statusListCredential", LIST);
        return badge;
    }
}
