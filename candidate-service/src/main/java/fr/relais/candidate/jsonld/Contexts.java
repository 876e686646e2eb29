package fr.relais.candidate.jsonld;

import static java.util.Map.entry;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The contexts that come along, each parsed once. Safe from any thread. */
public final class Contexts implements DocumentLoader {
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/";
    static final Contexts BUNDLED = new Contexts(read(Map.ofEntries(
            entry("https://www.w3.org/2018/credentials/v1", "credentials-v1"),
            entry("https://www.w3.org/ns/credentials/v2", "credentials-v2"),
            entry("https://w3id.org/security/data-integrity/v1", "data-integrity-v1"),
            entry("https://w3id.org/security/data-integrity/v2", "data-integrity-v2"),
            entry(OPEN_BADGES + "context.json", "open-badges-3.0.0"),
            entry(OPEN_BADGES + "context-3.0.0.json", "open-badges-3.0.0"),
            entry(OPEN_BADGES + "context-3.0.1.json", "open-badges-3.0.1"),
            entry(OPEN_BADGES + "context-3.0.2.json", "open-badges-3.0.2"),
            entry(OPEN_BADGES + "context-3.0.3.json", "open-badges-3.0.3"),
            entry(OPEN_BADGES + "extensions.json", "open-badges-extensions"))));

    private final Map<String, JsonObject> byUrl;

    Contexts(Map<String, JsonObject> byUrl) {
        this.byUrl = Map.copyOf(byUrl);
    }

    /** Whether the context of exactly this address comes along. */
    public static boolean isBundled(String url) {
        return BUNDLED.has(url);
    }

    boolean has(String url) {
        return byUrl.containsKey(url);
    }

    /** These and one more. */
    Contexts with(String url, JsonObject context) {
        var more = new HashMap<>(byUrl);
        more.put(url, context);
        return new Contexts(more);
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        var context = byUrl.get(url.toString());
        if (context == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not bundled");
        }
        return JsonDocument.of(context);
    }

    private static Map<String, JsonObject> read(Map<String, String> names) {
        var contexts = new HashMap<String, JsonObject>();
        names.forEach((url, name) -> contexts.put(url, read("/jsonld/" + name + ".json")));
        return contexts;
    }

    private static JsonObject read(String resource) {
        try (var stream = Objects.requireNonNull(Contexts.class.getResourceAsStream(resource), resource);
                var reader = Json.createReader(stream)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
