package fr.relais.candidate.issuer;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Who we are in a credential, and our keys as the standards write them. */
@ApplicationScoped
public class Issuer {
    /** What tells a Multikey that an Ed25519 key follows. */
    private static final byte[] ED25519 = HexFormat.of().parseHex("ed01");

    private static final int ED25519_BYTES = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final IssuerSettings settings;
    private final Keyring keyring;

    Issuer(IssuerSettings settings, Keyring keyring) {
        this.settings = settings;
        this.keyring = keyring;
    }

    /** Our id. */
    public String id() {
        return settings.issuer();
    }

    /** Us as an Open Badges profile. */
    public ObjectNode profile() {
        var profile = JSON.createObjectNode().put("id", id());
        profile.putArray("type").add("Profile");
        return profile.put("name", settings.issuerName()).put("url", id());
    }

    /** What a JWS calls the key: the address where it stands as a JWK. */
    public String keyAddress(IssuerKey key) {
        return id() + "/keys/" + key.name();
    }

    /** What a Data Integrity proof calls the key: its place in our issuer document. */
    public String verificationMethod(IssuerKey key) {
        return id() + "#" + key.name();
    }

    /** Every published key, as a JSON Web Key Set. */
    ObjectNode jwks() {
        var set = JSON.createObjectNode();
        var keys = set.putArray("keys");
        keyring.keys().forEach(key -> keys.add(jwk(key)));
        return set;
    }

    JsonNode jwk(IssuerKey key) {
        try {
            var jwk = PublicJsonWebKey.Factory.newPublicJwk(key.publicKey());
            jwk.setKeyId(keyAddress(key));
            jwk.setAlgorithm(key.algorithm().jws());
            jwk.setUse("sig");
            return JSON.valueToTree(jwk.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Us and every published key, as a controlled identifier document. */
    ObjectNode document() {
        var document = JSON.createObjectNode();
        document.putArray("@context")
                .add("https://www.w3.org/ns/cid/v1")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        document.setAll(profile());
        var methods = document.putArray("verificationMethod");
        var asserting = document.putArray("assertionMethod");
        for (var key : keyring.keys()) {
            methods.add(method(key));
            asserting.add(verificationMethod(key));
        }
        return document;
    }

    private ObjectNode method(IssuerKey key) {
        var method = JSON.createObjectNode().put("id", verificationMethod(key)).put("controller", id());
        return switch (key.algorithm()) {
            case EDDSA -> method.put("type", "Multikey").put("publicKeyMultibase", multikey(key));
            case RS256 -> method.put("type", "JsonWebKey").set("publicKeyJwk", jwk(key));
        };
    }

    private static String multikey(IssuerKey key) {
        var encoded = key.publicKey().getEncoded();
        var multikey = Arrays.copyOf(ED25519, ED25519.length + ED25519_BYTES);
        System.arraycopy(encoded, encoded.length - ED25519_BYTES, multikey, ED25519.length, ED25519_BYTES);
        return Multibase.BASE_58_BTC.encode(multikey);
    }
}
