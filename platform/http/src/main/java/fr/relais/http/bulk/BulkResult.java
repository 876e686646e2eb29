package fr.relais.http.bulk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item.
 *
 * @param externalId its id at the source
 * @param id its id here
 * @param note something worth reporting of an accepted item; null when there is nothing, and then no row is kept
 * @param refusal why, when it was refused and the items beside it were not; else null
 */
public record BulkResult(
        Outcome outcome,
        @Nullable String externalId,
        @Nullable UUID id,
        @Nullable String note,
        @Nullable HttpProblem refusal) {
    /** How an item was settled. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** Of an item that was not refused. */
    public BulkResult(Outcome outcome, @Nullable String externalId, @Nullable UUID id, @Nullable String note) {
        this(outcome, externalId, id, note, null);
    }

    /** Of an item that was refused before anything was changed for it. */
    public static BulkResult refused(String externalId, HttpProblem why) {
        return new BulkResult(Outcome.REJECTED, externalId, null, null, why);
    }
}
