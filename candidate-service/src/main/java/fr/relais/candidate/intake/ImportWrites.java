package fr.relais.candidate.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.access.Author;
import fr.relais.candidate.registry.RegistryFollower;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import fr.relais.http.bulk.BulkTarget;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What every format of import does with a candidate once it is an object with its external id. */
@ApplicationScoped
class ImportWrites {
    private final BulkUpserts upserts;
    private final RequestBodies bodies;
    private final Drafts drafts;
    private final RegistryFollower registry;

    ImportWrites(BulkUpserts upserts, RequestBodies bodies, Drafts drafts, RegistryFollower registry) {
        this.upserts = upserts;
        this.bodies = bodies;
        this.drafts = drafts;
        this.registry = registry;
    }

    /** To be asked before an import starts or goes on: what it throws puts the import off, and refuses no item. */
    void requireReady() {
        if (!registry.ready()) {
            throw new IllegalStateException("the registry has not been read yet");
        }
    }

    /** Refused when it is no candidate; problem 400 when it does not even say which. */
    ImportedCandidate check(ObjectNode item) {
        var externalId = item.remove("externalId");
        var faults = ExternalIds.faults(externalId, "/externalId");
        try {
            var draft = drafts.check(bodies.look(item, CandidateBody.class).with(faults));
            return new ImportedCandidate(externalId.textValue(), draft, null);
        } catch (HttpProblem e) {
            if (faults.isEmpty()) {
                return new ImportedCandidate(externalId.textValue(), null, e);
            }
            throw e;
        }
    }

    /** What is to be done with them in a transaction. */
    BulkTarget.Lot prepare(List<ImportedCandidate> items, Map<String, String> context) {
        var author = Author.fromContext(context);
        var source = author.source();
        if (source == null) {
            throw Problems.of(ProblemType.FORBIDDEN, "imports go into a source");
        }
        return upserts.prepare(source, items, author);
    }
}
