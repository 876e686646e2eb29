package fr.relais.candidate.intake;

import fr.relais.http.RequestBodies;
import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.BulkReader;
import fr.relais.http.bulk.BulkTarget;
import fr.relais.http.bulk.NdjsonReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Imports of a candidate body a line, with {@code externalId} beside its fields. */
@ApplicationScoped
class NdjsonCandidates implements BulkTarget<ImportedCandidate> {
    private final ImportWrites writes;
    private final RequestBodies bodies;

    NdjsonCandidates(ImportWrites writes, RequestBodies bodies) {
        this.writes = writes;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "candidates-ndjson";
    }

    @Override
    public BulkReader open(InputStream upload) {
        writes.requireReady();
        return new NdjsonReader(upload);
    }

    @Override
    public ImportedCandidate parse(BulkItem item, Map<String, String> context) {
        return writes.check(bodies.object(item.bytes()));
    }

    @Override
    public Lot prepare(List<ImportedCandidate> items, Map<String, String> context) {
        return writes.prepare(items, context);
    }
}
