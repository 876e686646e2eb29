package fr.relais.http.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its uploader sees it.
 *
 * @param status RUNNING, COMPLETED or FAILED
 * @param reason why it failed
 * @param received items settled so far: created, updated, unchanged or rejected
 * @param errors where the refused items are listed
 * @param items where all items with something to report are listed
 */
public record ImportView(
        UUID id,
        String status,
        @Nullable String reason,
        long received,
        long created,
        long updated,
        long unchanged,
        long rejected,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String errors,
        String items) {}
