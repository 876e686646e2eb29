package fr.relais.candidate.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stores new candidates many at once, where one at a time would cost many times as much. */
@ApplicationScoped
class NewCandidates {
    private final BulkRows rows;

    NewCandidates(BulkRows rows) {
        this.rows = rows;
    }

    void insert(List<Candidate> fresh) {
        rows.insert(fresh, CandidateRow.MAPPING);
        rows.insert(fresh, IdentityRow.MAPPING);
        rows.insert(fresh.stream().flatMap(ConsentRow::of).toList(), ConsentRow.MAPPING);
    }
}
