package fr.relais.offer.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as read.
 *
 * @param proposedBy account that asked for it
 * @param confirmedBy account of the counsellor who confirmed it
 * @param shortlists versions of the shortlists that ordered people, by session; 0: none was known
 * @param people all for whoever runs the operation, else the caller's own
 */
@Schema(name = "Allocation")
record AllocationView(
        UUID id,
        UUID operationId,
        long version,
        Allocation.Status status,
        Instant proposedAt,
        String proposedBy,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        Map<UUID, Long> shortlists,
        Congestion congestion,
        List<Proposal.Placed> people) {}
