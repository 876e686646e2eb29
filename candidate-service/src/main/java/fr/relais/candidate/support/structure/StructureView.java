package fr.relais.candidate.support.structure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A structure as anybody sees it. */
record StructureView(
        String id,
        StructureKind kind,
        String name,
        @Nullable String siret,
        Territory territory,
        Instant updatedAt) {}
