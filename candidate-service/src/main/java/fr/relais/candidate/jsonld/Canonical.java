package fr.relais.candidate.jsonld;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.jsonld.NotCanonical.Reason;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.io.StringWriter;

/**
 * The canonical form RDFC-1.0 of a JSON-LD document. It covers every member: a document with anything that it would not
 * cover is refused. It does not cover the order of an array nor that something stands twice in one. Safe from any thread.
 */
public final class Canonical {
    private static final int MAX_QUADS = 5_000;

    private Canonical() {}

    /**
     * N-Quads, sorted, a line each. Costs at most about half a second of the processor, once classes are loaded, and
     * memory of some times 256 KiB.
     */
    public static String nquads(ObjectNode document) throws NotCanonical {
        return nquads(document, Contexts.BUNDLED, Budget.forStrangers());
    }

    static String nquads(ObjectNode document, Contexts contexts, Budget budget) throws NotCanonical {
        var text = Shape.check(document, contexts);
        try (var reader = Json.createReader(new StringReader(text))) {
            var expanded = JsonLd.expand(JsonDocument.of(reader.readObject()))
                    .options(options(contexts))
                    .get();
            Expanded.check(expanded);
            return canonical(expanded, contexts, budget);
        } catch (JsonLdError e) {
            throw new NotCanonical(reason(e), e);
        } catch (Budget.Spent e) {
            throw new NotCanonical(Reason.TOO_COMPLEX, e);
        } catch (RdfConsumerException | JsonException | IllegalArgumentException e) {
            throw new NotCanonical(Reason.INVALID, e);
        }
    }

    private static String canonical(JsonArray expanded, Contexts contexts, Budget budget)
            throws JsonLdError, RdfConsumerException, NotCanonical {
        var canon = RdfCanon.create("SHA-256", budget);
        var quads = new QuadCount(canon, MAX_QUADS);
        JsonLd.toRdf(JsonDocument.of(expanded)).options(options(contexts)).provide(quads);
        if (quads.count() == 0) {
            throw new NotCanonical(Reason.INVALID, "says nothing");
        }
        var text = new StringWriter();
        canon.provide(new NQuadsWriter(text));
        return text.toString();
    }

    private static JsonLdOptions options(Contexts contexts) {
        var options = new JsonLdOptions(contexts);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        options.setTimeout(Budget.EXPANSION);
        return options;
    }

    private static Reason reason(JsonLdError error) {
        return switch (error.getCode()) {
            case UNDEFINED_TERM -> Reason.UNKNOWN_TERM;
            case PROCESSING_TIMEOUT_EXCEEDED -> Reason.TOO_COMPLEX;
            case LOADING_REMOTE_CONTEXT_FAILED, LOADING_DOCUMENT_FAILED -> Reason.UNKNOWN_CONTEXT;
            default -> Reason.INVALID;
        };
    }
}
