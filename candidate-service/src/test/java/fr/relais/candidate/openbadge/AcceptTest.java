package fr.relais.candidate.openbadge;

import static fr.relais.candidate.openbadge.Samples.ED25519;
import static fr.relais.candidate.openbadge.Samples.RSA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.jsonld.EddsaRdfc2022;
import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every way in which a genuine badge may come. Nothing of a signed badge is fetched. */
class AcceptTest {
    private final Trial trial = new Trial(Samples.template());

    @AfterEach
    void nothingWasFetchedUnlessHosted() {
        assertThat(trial.fetcher.asked).allMatch(address -> address.startsWith(Samples.HOSTED));
    }

    @Test
    void aCredentialWithItsProofInside() {
        var verified = trial.accept(ED25519.proved(Samples.credential()));
        assertThat(verified.proof()).isEqualTo(ProofKind.DATA_INTEGRITY);
        assertThat(verified.standard()).isEqualTo(Standard.OPEN_BADGES_3_0);
        assertThat(verified.template().grants()).hasSize(2);
        assertThat(verified.from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(verified.until()).isNull();
    }

    @Test
    void aProofAsAListOfOne() {
        var proved = ED25519.proved(Samples.credential());
        proved.set("proof", proved.arrayNode().add(proved.get("proof")));
        trial.accept(proved);
    }

    @Test
    void theSignatureEndsTheBadgeWhenItEndsFirst() {
        var options = Samples.parse("{\"proofPurpose\": \"assertionMethod\", \"expires\": \"2026-02-01T00:00:00Z\"}")
                .put("verificationMethod", ED25519.id());
        var signed =
                EddsaRdfc2022.sign(Samples.credential(), options, ED25519.pair().getPrivate());
        assertThat(trial.accept(signed).until()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    }

    /** As portals of version 2.0 write them: extended, with empty members, an alias, and times without a colon. */
    @Test
    void anAssertionAsIssuersWriteIt() {
        var address = Samples.HOSTED + "18";
        var assertion = Samples.assertion(address, "HostedBadge");
        assertion.set("verify", assertion.remove("verification"));
        assertion.putNull("expires").put("issuedOn", "2026-01-01T00:00:00+0000");
        assertion.putArray("evidence");
        assertion.putObject("extensions:recipientProfile").put("@context", "https://openbadgespec.org/x.json");
        assertion.putArray("@context").add("https://w3id.org/openbadges/v2").add("https://issuer.example/x.json");
        ((ObjectNode) assertion.get("recipient")).put("salt", "").put("identity", Samples.hash(Samples.EMAIL, ""));
        trial.fetcher.put(address, assertion);
        assertThat(trial.accept(address).proof()).isEqualTo(ProofKind.HOSTED);
        trial.accept("\uFEFF" + address);
    }

    @Test
    void issuersThatShareOneHost() {
        var address = Samples.HOSTED + "19";
        var other = new BadgeTrust(List.of(), List.of(Samples.HOSTED), null);
        var first = new BadgeState(
                new UUID(2, 2),
                1,
                "2026-1",
                "Autre",
                "Other",
                "https://other.example",
                List.of("https://other.example/achievement"),
                Samples.template().grants(),
                other);
        var both = new Trial(first, Samples.template());
        both.fetcher.put(address, Samples.assertion(address, "HostedBadge"));
        assertThat(both.accept(address).issuer()).isEqualTo(Samples.ISSUER);
    }

    @Test
    void aCredentialOfTheDataModel11WithItsProofInside() {
        assertThat(trial.accept(ED25519.proved(Samples.oldCredential())).achievement())
                .isEqualTo(Samples.ACHIEVEMENT);
    }

    @Test
    void aTokenOfEitherAlgorithm() {
        for (var keys : List.of(ED25519, RSA)) {
            var verified = trial.accept(keys.token(Samples.credential()));
            assertThat(verified.proof()).isEqualTo(ProofKind.VC_JWT);
            assertThat(verified.key()).isNotNull();
        }
    }

    @Test
    void aTokenWhoseRegisteredClaimsCompleteItsCredential() {
        var credential = Samples.oldCredential();
        var id = credential.remove("id").textValue();
        credential.remove("issuanceDate");
        var payload = credential
                .objectNode()
                .put("jti", id)
                .put("iss", Samples.ISSUER)
                .put("nbf", 1767225600.5);
        payload.put("exp", Instant.parse("2026-02-01T00:00:00Z").getEpochSecond())
                .set("vc", credential);
        var verified = trial.accept(RSA.token(payload));
        assertThat(verified.id()).isEqualTo(id);
        assertThat(verified.from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(verified.until()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void aSignedAssertionOfVersion2() {
        var assertion = Samples.assertion("urn:uuid:6a2f6a60-0000-4000-8000-000000000001", "SignedBadge");
        ((ObjectNode) assertion.get("verification")).put("creator", RSA.id());
        var verified = trial.accept(RSA.token(assertion, Map.of()));
        assertThat(verified.standard()).isEqualTo(Standard.OPEN_BADGES_2_0);
        assertThat(verified.issuer()).isEqualTo(Samples.ISSUER);
    }

    @Test
    void anAssertionOfVersion2ThatItsIssuerHosts() {
        var address = Samples.HOSTED + "17";
        var assertion = Samples.assertion(address, "HostedBadge");
        trial.fetcher.put(address, assertion);
        for (var sent : List.of(address, assertion, "{\"badge\": \"" + address + "\"}")) {
            assertThat(trial.accept(sent).proof()).isEqualTo(ProofKind.HOSTED);
        }
    }

    @Test
    void picturesOfBothKindsAndVersions() {
        var token = ED25519.token(Samples.credential());
        var document = ED25519.proved(Samples.credential()).toString();
        var assertion = RSA.token(Samples.assertion("urn:uuid:6a2f6a60-0000-4000-8000-000000000002", "SignedBadge"));
        trial.accept(Pictures.png("openbadgecredential", token));
        trial.accept(Pictures.png("openbadgecredential", document));
        trial.accept(Pictures.png("openbadges", assertion));
        trial.accept(Pictures.svg3("<openbadges:credential verify=\"" + token + "\"/>"));
        trial.accept(Pictures.svg3("<openbadges:credential><![CDATA[" + document + "]]></openbadges:credential>"));
        trial.accept(Pictures.svg2("<openbadges:assertion verify='" + assertion + "'></openbadges:assertion>"));
    }

    @Test
    void aTokenInJsonForWhoSpeaksJsonOnly() {
        trial.accept("{\"badge\": \"" + ED25519.token(Samples.credential()) + "\"}");
        trial.accept((" " + ED25519.token(Samples.credential()) + "\n").getBytes(UTF_8));
    }

    @Test
    void aBadgeIsForTheAchievementAndNeverForWhatItSaysOfItself() {
        var credential = Samples.credential();
        ((ObjectNode) credential.at("/credentialSubject/achievement")).put("name", "SOC-E12 level 3");
        assertThat(trial.accept(ED25519.token(credential)).template()).isEqualTo(Samples.template());
    }

    @Test
    void aKeyPublishedForTestsIsBelievedWhereThatIsAllowed() {
        var published = new Trial(true, PublishedKey.template());
        published.accept(PublishedKey.KEYS.token(Samples.credential()));
    }

    @Test
    void anIssuerOfASignedAssertionIsToldByItsKeyWhereTheAssertionDoesNotSay() {
        var other = new BadgeTrust(List.of(Keys.rsa("https://other.example#1").named()), List.of(), null);
        var elsewhere = new BadgeState(
                new UUID(1, 1),
                1,
                "2026-1",
                "Autre",
                "Other",
                "https://other.example",
                List.of(Samples.ACHIEVEMENT),
                Samples.template().grants(),
                other);
        var both = new Trial(elsewhere, Samples.template());
        var token = RSA.token(Samples.assertion("urn:uuid:6a2f6a60-0000-4000-8000-000000000003", "SignedBadge"));
        assertThat(both.accept(token).issuer()).isEqualTo(Samples.ISSUER);
    }
}
