package fr.relais.candidate.passport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.issuer.FixedIssuer;
import fr.relais.candidate.issuer.Issuer;
import fr.relais.candidate.issuer.Keyring;
import fr.relais.candidate.issuer.SignatureAlgorithm;
import fr.relais.candidate.jsonld.EddsaRdfc2022;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialTest {
    private static final String EMAIL = "Ines.Canari@example.org";

    @TempDir
    Path keys;

    private Keyring keyring;
    private Issuer issuer;
    private Credential credential;

    @BeforeEach
    void issuer() {
        var settings = new FixedIssuer(keys);
        keyring = settings.keyring(Clock.fixed(Samples.ISSUED, ZoneOffset.UTC));
        issuer = settings.with(keyring);
        credential = new Credential(issuer);
    }

    @Test
    void eachMemberOfAFullPassportIsCoveredByItsProof() throws Exception {
        var signed = signer().withProof(credential.of(Samples.passport(30, "Écouter \"activement\"", EMAIL, null)));
        assertThat(EddsaRdfc2022.verify(signed, publicKey(SignatureAlgorithm.EDDSA)))
                .isTrue();
        assertThat(signed.path("proof").path("verificationMethod").asText())
                .startsWith("https://relais.example/issuer#ed25519-");
        ((ObjectNode) signed.at("/credentialSubject/result/29")).put("value", "3");
        ((ObjectNode) signed.at("/credentialSubject/result/28")).put("value", "3");
        assertThat(EddsaRdfc2022.verify(signed, publicKey(SignatureAlgorithm.EDDSA)))
                .isFalse();
    }

    @Test
    void aPassportWithoutCompetenciesOrAddressIsSignedToo() throws Exception {
        var signed = signer().withProof(credential.of(Samples.passport(0, "", null, null)));
        assertThat(EddsaRdfc2022.verify(signed, publicKey(SignatureAlgorithm.EDDSA)))
                .isTrue();
        assertThat(signed.path("credentialSubject").has("identifier")).isFalse();
        assertThat(signed.path("credentialSubject").path("id").asText()).isEqualTo("urn:uuid:" + Samples.ID);
    }

    @Test
    void aCompetencyIsAResultWithItsLevelItsEvidenceAndItsNameInTheRegistry() {
        var subject = credential.of(Samples.passport(2, "Écouter", EMAIL, null)).path("credentialSubject");
        var result = subject.at("/result/0");
        assertThat(result.path("value").asText()).isEqualTo("2");
        assertThat(result.path("resultDescription").asText()).isEqualTo("https://relais.example/issuer/passport#BADGE");
        assertThat(subject.at("/achievement/resultDescription/1/id")).isEqualTo(result.path("resultDescription"));
        assertThat(result.at("/alignment/0/targetUrl").asText())
                .isEqualTo("https://registry.example/competencies/SOC-E01");
    }

    @Test
    void neitherNameNorAddressIsInIt() {
        var text = credential
                .of(Samples.passport(3, "Écouter", EMAIL, Samples.person("Inès", "Canari")))
                .toString();
        assertThat(text).doesNotContainIgnoringCase("canari").doesNotContain("Inès", "1999");
    }

    @Test
    void whoKnowsTheAddressRecognisesItAndEachCredentialHasItsOwnSalt() {
        var one = identity(credential.of(Samples.passport(1, "x", EMAIL, null)));
        var other = identity(credential.of(Samples.passport(1, "x", EMAIL, null)));
        var expected = Recipient.of("ines.canari@example.org", one.path("salt").asText());
        assertThat(one.path("identityHash").asText()).isEqualTo(expected.hash()).startsWith("sha256$");
        assertThat(other.path("salt")).isNotEqualTo(one.path("salt"));
    }

    @ParameterizedTest
    @EnumSource
    void aJwtCarriesTheCredentialAndVerifiesWithThePublishedKey(SignatureAlgorithm algorithm) throws Exception {
        var unsigned = credential.of(Samples.passport(30, "Écouter", EMAIL, null));
        var jwt = signer().asJwt(unsigned, algorithm);
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(jwt);
        jws.setKey(publicKey(algorithm));
        assertThat(jws.verifySignature()).isTrue();
        assertThat(jws.getAlgorithmHeaderValue()).isEqualTo(algorithm.jws());
        assertThat(jws.getKeyIdHeaderValue()).startsWith("https://relais.example/issuer/keys/");
        var payload = new ObjectMapper()
                .readTree(new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), StandardCharsets.UTF_8));
        assertThat(payload.path("credentialSubject")).isEqualTo(unsigned.path("credentialSubject"));
        assertThat(payload.path("iss").asText())
                .isEqualTo(payload.path("issuer").path("id").asText());
        assertThat(payload.path("nbf").asLong()).isEqualTo(Samples.ISSUED.getEpochSecond());
    }

    private static JsonNode identity(ObjectNode credential) {
        return credential.at("/credentialSubject/identifier/0");
    }

    private CredentialSigner signer() {
        return new CredentialSigner(issuer, keyring);
    }

    private PublicKey publicKey(SignatureAlgorithm algorithm) {
        return keyring.signing(algorithm).orElseThrow().publicKey();
    }
}
