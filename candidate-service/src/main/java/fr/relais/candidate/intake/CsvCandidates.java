package fr.relais.candidate.intake;

import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.BulkReader;
import fr.relais.http.bulk.BulkTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Imports of a candidate a CSV line. */
@ApplicationScoped
class CsvCandidates implements BulkTarget<ImportedCandidate> {
    private final ImportWrites writes;

    CsvCandidates(ImportWrites writes) {
        this.writes = writes;
    }

    @Override
    public String name() {
        return "candidates-csv";
    }

    @Override
    public BulkReader open(InputStream upload) throws IOException {
        writes.requireReady();
        return new CsvReader(upload);
    }

    @Override
    public ImportedCandidate parse(BulkItem item, Map<String, String> context) {
        return writes.check(CsvRow.body(item.bytes()));
    }

    @Override
    public Lot prepare(List<ImportedCandidate> items, Map<String, String> context) {
        return writes.prepare(items, context);
    }
}
