package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verifier without any of our code, in another language, takes our passports, and none that was touched. */
@QuarkusTest
@RealServers
class IndependentVerifierIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path VERIFIER = Path.of("target", "verifier").toAbsolutePath();

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        assumeTrue(runs("node", "--version") && runs("npm", "--version"), "node and npm are not there: not verified");
        Files.createDirectories(VERIFIER);
        var sources = Path.of(System.getProperty("relais.root", ".."), "candidate-service/src/test/verifier");
        try (var files = Files.list(sources)) {
            for (var file : files.toList()) {
                Files.write(VERIFIER.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        var installed = run(List.of("npm", "ci", "--ignore-scripts"));
        assumeTrue(installed.status() == 0, "npm cannot fetch the verifier's packages: not verified");
    }

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "RS256"})
    void aJwtIsTakenAndNoLongerAfterOneChangedByte(String algorithm) throws Exception {
        var jwt = passport("application/vc+jwt", "?alg=" + algorithm);
        assertThat(verdicts("jwt", List.of(jwt))).containsExactly("valid");
        assertThat(verdicts("jwt", changed(jwt))).hasSizeGreaterThan(40).allSatisfy(IndependentVerifierIT::refused);
    }

    @Test
    void aProofIsTakenAndNoLongerAfterOneChangedByte() throws Exception {
        var credential = passport("application/vc", "");
        assertThat(verdicts("proof", List.of(credential))).containsExactly("valid");
        assertThat(verdicts("proof", changed(credential)))
                .hasSizeGreaterThan(40)
                .allSatisfy(IndependentVerifierIT::refused);
    }

    @Test
    void aPassportOfAnotherIssuerIsNotTaken() throws Exception {
        var credential = (ObjectNode) JSON.readTree(passport("application/vc", ""));
        ((ObjectNode) credential.path("issuer")).put("id", "https://elsewhere.example/issuer");
        assertThat(verdicts("proof", List.of(credential.toString()))).allSatisfy(IndependentVerifierIT::refused);
    }

    private static void refused(String verdict) {
        assertThat(verdict).startsWith("refused");
    }

    private String passport(String accept, String query) {
        var competencies = new ArrayList<String>();
        Registry.codes()
                .forEach(code ->
                        competencies.add("{\"code\": \"%s\", \"level\": 2, \"evidence\": \"BADGE\"}".formatted(code)));
        var id = created(fresh(), body(", \"competencies\": " + competencies));
        return as(Identity.PARTNER)
                .header("Accept", accept)
                .get("/candidates/" + id + "/passport" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Copies of which each differs in one letter or digit, from all over the text. */
    private static List<String> changed(String text) {
        var copies = new ArrayList<String>();
        for (var at = 3; at < text.length(); at += Math.max(1, text.length() / 100)) {
            var old = text.charAt(at);
            if (Character.isLetterOrDigit(old)) {
                copies.add(text.substring(0, at) + (old == 'a' ? 'b' : 'a') + text.substring(at + 1));
            }
        }
        return copies;
    }

    private static List<String> verdicts(String form, List<String> passports) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", "verify.mjs", form, "issuer.json"));
        Files.writeString(VERIFIER.resolve("issuer.json"), issuer());
        for (var passport : passports) {
            var file = "passport-" + command.size();
            Files.writeString(VERIFIER.resolve(file), passport);
            command.add(file);
        }
        var run = run(command);
        assertThat(run.status()).as(run.output()).isZero();
        return run.output().lines().toList();
    }

    private static String issuer() throws JsonProcessingException {
        var document = (ObjectNode) JSON.readTree(fetched("/issuer"));
        document.set("jwks", JSON.readTree(fetched("/.well-known/jwks.json")));
        return document.toString();
    }

    private static String fetched(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private record Run(int status, String output) {}

    private static Run run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Collections.unmodifiableList(command))
                .directory(VERIFIER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
