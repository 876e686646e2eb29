package fr.relais.candidate.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EddsaRdfc2022Test {
    /** The example of the W3C Recommendation vc-di-eddsa, appendix B. */
    private static final String EXAMPLE = """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
             "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
             "type": ["VerifiableCredential", "AlumniCredential"],
             "name": "Alumni Credential",
             "description": "A minimum viable example of an Alumni Credential.",
             "issuer": "https://vc.example/issuers/5678",
             "validFrom": "2023-01-01T00:00:00Z",
             "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"},
             "proof": {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "2023-02-24T23:36:38Z",
               "verificationMethod": "https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
               "proofPurpose": "assertionMethod",
               "proofValue": "z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9"}}
            """;

    private static final String EXAMPLE_KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    private static final Contexts WITH_EXAMPLES = Contexts.BUNDLED.with(
            "https://www.w3.org/ns/credentials/examples/v2",
            Json.createObjectBuilder()
                    .add(
                            "@context",
                            Json.createObjectBuilder().add("@vocab", "https://www.w3.org/ns/credentials/examples#"))
                    .build());

    private static final KeyPair KEYS = keys();

    @Test
    void theExampleOfTheStandardVerifies() throws Exception {
        assertThat(EddsaRdfc2022.verify(Documents.parse(EXAMPLE), publicKey(EXAMPLE_KEY), WITH_EXAMPLES))
                .isTrue();
    }

    @Test
    void theExampleOfTheStandardHasTheCanonicalFormThatTheStandardNames() throws Exception {
        var document = Documents.parse(EXAMPLE);
        document.remove("proof");
        var canonical =
                Canonical.nquads(document, WITH_EXAMPLES, Budget.forStrangers()).getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)))
                .isEqualTo("517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017");
    }

    @Test
    void whatIsSignedVerifiesWithItsKeyOnly() throws Exception {
        var signed = signed();
        assertThat(signed.path("proof").path("proofValue").asText()).startsWith("z");
        assertThat(EddsaRdfc2022.verify(signed, KEYS.getPublic())).isTrue();
        assertThat(EddsaRdfc2022.verify(signed, keys().getPublic())).isFalse();
    }

    @Test
    void anyChangedValueIsNoticed() {
        var signed = signed();
        var changes = 0;
        for (var pointer : leaves(signed, "")) {
            var changed = signed.deepCopy();
            change(changed, pointer);
            assertThat(accepted(changed)).as(pointer).isFalse();
            changes++;
        }
        assertThat(changes).isGreaterThan(25);
    }

    @Test
    void aMemberTakenAwayIsNoticed() {
        var signed = signed();
        for (var pointer : leaves(signed, "")) {
            var changed = signed.deepCopy();
            var slash = pointer.lastIndexOf('/');
            if (changed.at(pointer.substring(0, slash)) instanceof ObjectNode parent) {
                parent.remove(pointer.substring(slash + 1));
                assertThat(accepted(changed)).as(pointer).isFalse();
            }
        }
    }

    @Test
    void anotherSuiteAnotherProofOrSeveralAreNotVerified() throws Exception {
        var several = signed();
        several.putArray("proof").add(signed().path("proof")).add(signed().path("proof"));
        var other = signed();
        ((ObjectNode) other.path("proof")).put("cryptosuite", "eddsa-jcs-2022");
        var own = signed();
        ((ObjectNode) own.path("proof")).set("@context", own.path("@context"));
        for (var document : List.of(Documents.badge(), several, other, own)) {
            assertThat(EddsaRdfc2022.verify(document, KEYS.getPublic())).isFalse();
        }
    }

    @Test
    void aProofThatSaysMoreThanItsSuiteKnowsIsRefused() {
        var signed = signed();
        ((ObjectNode) signed.path("proof")).put("remark", "unsigned");
        assertThatThrownBy(() -> EddsaRdfc2022.verify(signed, KEYS.getPublic())).isInstanceOf(NotCanonical.class);
    }

    private static ObjectNode signed() {
        return EddsaRdfc2022.sign(Documents.badge(), Documents.proofOptions(), KEYS.getPrivate());
    }

    private static boolean accepted(ObjectNode document) {
        try {
            return EddsaRdfc2022.verify(document, KEYS.getPublic());
        } catch (NotCanonical e) {
            return false;
        }
    }

    private static List<String> leaves(JsonNode node, String pointer) {
        if (!node.isContainerNode()) {
            return List.of(pointer);
        }
        var found = new ArrayList<String>();
        if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                found.addAll(leaves(array.get(i), pointer + "/" + i));
            }
        }
        node.properties().forEach(member -> found.addAll(leaves(member.getValue(), pointer + "/" + member.getKey())));
        return found;
    }

    private static void change(ObjectNode document, String pointer) {
        var slash = pointer.lastIndexOf('/');
        var parent = document.at(pointer.substring(0, slash));
        var name = pointer.substring(slash + 1);
        var old = document.at(pointer);
        var value = old.isBoolean() ? BooleanNode.valueOf(!old.booleanValue()) : TextNode.valueOf(old.asText() + "1");
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    private static PublicKey publicKey(String multikey) throws GeneralSecurityException {
        var bytes = Multibase.BASE_58_BTC.decode(multikey);
        var raw = HexFormat.of().formatHex(bytes, 2, bytes.length);
        var encoded = HexFormat.of().parseHex("302a300506032b6570032100" + raw);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
