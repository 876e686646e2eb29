package fr.relais.http.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one item, with what is worth knowing of it. */
public record ImportItem(
        long line,
        @Nullable String externalId,
        String outcome,
        @Nullable UUID id,
        @Nullable String note) {}
