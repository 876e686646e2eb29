package fr.relais.candidate.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.jsonld.NotCanonical.Reason;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {
    private static final String V2 = "'https://www.w3.org/ns/credentials/v2'";
    private static final Duration IN_TIME = Duration.ofSeconds(1);

    @BeforeAll
    static void loadClasses() throws NotCanonical {
        Canonical.nquads(Documents.badge());
    }

    @Test
    void theOrderOfMembersDoesNotMatter() throws Exception {
        var other = Documents.badge();
        var issuer = other.remove("issuer");
        other.set("issuer", issuer);
        assertThat(Canonical.nquads(other)).isEqualTo(Canonical.nquads(Documents.badge()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.w3.org/2018/credentials/v1",
                "https://www.w3.org/ns/credentials/v2",
                "https://w3id.org/security/data-integrity/v1",
                "https://w3id.org/security/data-integrity/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.0.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
            })
    void eachBundledContextIsThere(String url) throws Exception {
        assertThat(Contexts.isBundled(url)).isTrue();
        var document = Documents.parse("{\"https://example.org/says\": \"something\"}");
        document.put("@context", url);
        assertThat(Canonical.nquads(document)).contains("<https://example.org/says> \"something\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                 | UNKNOWN_CONTEXT",
                "{'@context': 'https://example.org/other'}          | UNKNOWN_CONTEXT",
                "{'@context': 'http://www.w3.org/ns/credentials/v2'}| UNKNOWN_CONTEXT",
                "{'@context': {'@vocab': 'https://example.org/'}}   | UNKNOWN_CONTEXT",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'credentialStatus': null}]}      | UNKNOWN_CONTEXT",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', null]}                            | UNKNOWN_CONTEXT",
                "{'@context': []}                                   | UNKNOWN_CONTEXT",
                "{'@context': $, 'unheardOf': 1}                    | UNKNOWN_TERM",
                "{'@context': $$, 'type': ['Unheard']}               | UNKNOWN_TERM",
                "{'@context': $, 'issuer': {'unheardOf': 1}}        | UNKNOWN_TERM",
                "{'@context': $, 'issuer': {'type': 'Unheard'}}     | UNKNOWN_TERM",
                "{'@context': $, 'issuer': 'relative'}              | RELATIVE_IRI",
                "{'@context': $, 'issuer': '../up'}                 | RELATIVE_IRI",
                "{'@context': $, 'issuer': ''}                      | RELATIVE_IRI",
                "{'@context': $, 'id': 'a b:c', 'name': 'x'}        | RELATIVE_IRI",
                "{'@context': $, 'id': 'urn:a b', 'name': 'x'}      | RELATIVE_IRI",
                "{'@context': $, 'id': 'urn:<a>', 'name': 'x'}      | RELATIVE_IRI",
                "{'@context': $, 'id': '_:b0', 'name': 'x'}         | RELATIVE_IRI",
                "{'@context': $, 'issuer': {'id': '_:b0'}}          | RELATIVE_IRI",
                "{'@context': $$, 'type': ['_:b0']}                  | RELATIVE_IRI",
                "{'@context': $, '_:b0': 'x'}                       | RELATIVE_IRI",
                "{'@context': $, 'urn:a b': 'x'}                    | RELATIVE_IRI",
                "{'@context': $, 'name': null}                      | INVALID",
                "{'@context': $, 'issuer': {'name': []}}            | INVALID",
                "{'@context': $, 'issuer': {}}                      | INVALID",
                "{'@context': $, '@graph': [{'name': 'x'}]}         | INVALID",
                "{'@context': $, '@unknown': 'x'}                   | INVALID",
                "{'@context': $, 'issuer': {'@context': null}}      | INVALID",
                "{'@context': $, 'name': {'@value': 'x'}}           | INVALID",
                "{'@context': $, 'id': '@hidden', 'name': 'x'}      | INVALID",
                "{'@context': $, 'name': 12345678901234567890}      | INVALID",
                "{'@context': $, 'name': 1e400}                     | INVALID",
                "{'@context': $, 'name': '\\ud800'}                 | INVALID",
                "{'@context': 'https://www.w3.org/ns/credentials/v2', 'id': 'urn:only'} | INVALID",
                "{'@context': 'https://www.w3.org/ns/credentials/v2'} | INVALID"
            })
    void whatASignatureWouldNotCoverIsRefused(String text, Reason reason) {
        var document = Documents.parse(text.replace("$$", V2)
                .replace("$", V2 + ", 'type': 'VerifiableCredential'")
                .replace('\'', '"'));
        assertThat(refusal(document)).isEqualTo(reason);
    }

    @Test
    void deepNestingIsRefusedInTime() {
        assertRefusedInTime(document -> {
            var at = document;
            for (var i = 0; i < 5_000; i++) {
                at = at.putObject("https://example.org/in");
            }
            at.put("name", "x");
        });
    }

    @Test
    void aLargeDocumentIsRefusedInTime() {
        assertRefusedInTime(document -> document.put("name", "é".repeat(Shape.MAX_BYTES / 2)));
    }

    @Test
    void manyTypedNodesAreRefusedInTime() {
        assertRefusedInTime(document -> {
            var many = document.putArray("credentialSubject");
            while (many.size() < 5_500) {
                many.addObject().put("type", "AchievementSubject");
            }
        });
    }

    @Test
    void typedNodesUpToTheLimitAreDoneInTime() {
        var document = Documents.badge();
        var many = document.putArray("credentialSubject");
        while (many.size() < Shape.MAX_OBJECTS / 2 - 10) {
            many.addObject()
                    .put("type", "AchievementSubject")
                    .putObject("achievement")
                    .put("type", "Achievement");
        }
        var start = spent();
        refusal(document);
        assertThat(Duration.ofNanos(spent() - start)).isLessThan(IN_TIME);
    }

    @Test
    void manyContextsAreRefusedInTime() {
        assertRefusedInTime(document -> {
            var many = document.putArray("@context");
            while (many.size() < 3_000) {
                many.add("https://www.w3.org/ns/credentials/v2");
            }
        });
    }

    // Which of the children is meant cannot be told, nor of which parent: each order of them would have to be tried.
    @Test
    void nodesThatCannotBeToldApartAreRefusedInTime() {
        assertRefusedInTime(document -> {
            var parents = document.putArray("https://example.org/parent");
            for (var parent = 0; parent < 2; parent++) {
                var children = parents.addObject().putArray("https://example.org/child");
                for (var child = 0; child < 12; child++) {
                    children.addObject().put("https://example.org/is", "alike");
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 60, 1500})
    void manyLongBranchesAreRefusedOrDoneInTime(int count) {
        var document = Documents.badge();
        var branches = document.putArray("https://example.org/branch");
        for (var i = 0; i < count; i++) {
            var at = branches.addObject();
            for (var j = 0; j < 3; j++) {
                at = at.putObject("https://example.org/next");
            }
            at.put("https://example.org/end", "x");
        }
        var start = spent();
        refusal(document);
        assertThat(Duration.ofNanos(spent() - start)).isLessThan(IN_TIME);
    }

    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void assertRefusedInTime(Consumer<ObjectNode> bomb) {
        var document = Documents.badge();
        bomb.accept(document);
        var start = spent();
        assertThat(refusal(document)).isEqualTo(Reason.TOO_COMPLEX);
        assertThat(Duration.ofNanos(spent() - start)).isLessThan(IN_TIME);
    }

    private static @Nullable Reason refusal(ObjectNode document) {
        var refused = catchThrowableOfType(NotCanonical.class, () -> Canonical.nquads(document));
        return refused == null ? null : refused.reason();
    }
}
