package fr.relais.offer.allocation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A proposal's row. Versions go on from one proposal of an operation to the next, so that a tag names one proposal. */
@Entity
class Allocation {
    enum Status {
        PROPOSED,
        CONFIRMED
    }

    @Id
    private UUID id;

    @Column(name = "operation_id")
    private UUID operationId;

    private long version;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PROPOSED;

    @Convert(converter = InputsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private Inputs inputs;

    @Convert(converter = ProposalColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private Proposal proposal;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "confirmed_at")
    @Nullable
    private Instant confirmedAt;

    @Column(name = "confirmed_by")
    @Nullable
    private String confirmedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Allocation() {}

    Allocation(UUID id, UUID operationId, long version, Inputs inputs, Proposal proposal, String by, Instant now) {
        this.id = id;
        this.operationId = operationId;
        this.version = version;
        this.inputs = inputs;
        this.proposal = proposal;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    long version() {
        return version;
    }

    boolean isConfirmed() {
        return status == Status.CONFIRMED;
    }

    Inputs inputs() {
        return inputs;
    }

    Proposal proposal() {
        return proposal;
    }

    void forget(Set<UUID> enrolments, UUID nobody) {
        var gone = inputs.applications().stream()
                .filter(one -> enrolments.contains(one.enrolmentId()))
                .map(Application::candidateId)
                .collect(Collectors.toSet());
        inputs = inputs.without(enrolments, gone, nobody);
        proposal = proposal.without(enrolments, gone, nobody);
    }

    /**
     * Leaves people the publics that their enrolments still hold. Places and version stay, or their change would tell who had one; a
     * proposal that waits is stale from then on.
     */
    void takeBack(Map<UUID, List<String>> left) {
        var fewer = inputs.applications().stream()
                .filter(one ->
                        !left.getOrDefault(one.enrolmentId(), one.publics()).containsAll(one.publics()))
                .map(Application::enrolmentId)
                .collect(Collectors.toSet());
        if (!fewer.isEmpty()) {
            inputs = inputs.withPublics(left);
            proposal = proposal.withoutReservations(fewer);
        }
    }

    void confirm(String by, Instant now) {
        status = Status.CONFIRMED;
        confirmedBy = by;
        confirmedAt = now;
        version++;
    }

    AllocationView view(Reader reader) {
        return new AllocationView(
                id,
                operationId,
                version,
                status,
                proposedAt,
                proposedBy,
                confirmedAt,
                confirmedBy,
                inputs.shortlists(),
                proposal.congestion(),
                proposal.people().stream()
                        .filter(placed -> reader.shown().test(placed.candidateId()))
                        .map(reader::read)
                        .toList());
    }
}
