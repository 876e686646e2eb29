package fr.relais.candidate.profile;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A decision on consent with its place in the candidate's history: the columns of {@code consent}. */
record ConsentRow(UUID candidate, int nth, ConsentDecision decision) {
    static final AbstractMapping<ConsentRow> MAPPING = new Columns();

    static Stream<ConsentRow> of(Candidate candidate) {
        List<ConsentDecision> decisions = candidate.consents();
        return IntStream.range(0, decisions.size())
                .mapToObj(nth -> new ConsentRow(candidate.id(), nth, decisions.get(nth)));
    }

    private static final class Columns extends AbstractMapping<ConsentRow> {
        Columns() {
            super("", "consent");
            mapUUID("candidate_id", ConsentRow::candidate);
            mapInteger("nth", ConsentRow::nth);
            mapText("purpose", row -> row.decision().purpose().name());
            mapBoolean("granted", row -> row.decision().granted());
            mapInteger("wording", row -> row.decision().wording());
            mapText("writer", row -> row.decision().writer());
            mapTimeStampTz("decided_at", row -> row.decision().decidedAt().atZone(ZoneOffset.UTC));
        }
    }
}
