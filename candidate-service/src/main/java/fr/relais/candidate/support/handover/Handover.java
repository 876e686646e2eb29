package fr.relais.candidate.support.handover;

import fr.relais.candidate.access.Writer;
import fr.relais.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One handover of a person. */
@Entity
@Table(name = "handover")
class Handover {
    /** What the person said, and who wrote it down. */
    @Embeddable
    record Answer(
            String answeredBy,
            Instant answeredAt,
            @Enumerated(EnumType.STRING) AnswerWay way,
            LocalDate saidOn,
            boolean obstacles) {}

    @Id
    private UUID id;

    @Column
    private UUID candidateId;

    private long revision;

    @Column
    private String fromStructure;

    @Column
    private String toStructure;

    @Enumerated(EnumType.STRING)
    @Column
    private HandoverReason reason;

    @Enumerated(EnumType.STRING)
    private HandoverState state = HandoverState.PROPOSED;

    @Column
    private String proposedBy;

    @Column
    private Instant proposedAt;

    @Embedded
    private @Nullable Answer answer;

    protected Handover() {} // Hibernate

    Handover(UUID candidateId, String from, ProposeHandover proposal, Writer by, Instant now) {
        this.id = Ids.next();
        this.candidateId = candidateId;
        this.fromStructure = from;
        this.toStructure = proposal.toStructure();
        this.reason = proposal.reasonCode();
        this.proposedBy = by.text();
        this.proposedAt = now;
        this.revision = 1;
    }

    void answer(boolean agreed, Answer said) {
        state = agreed ? HandoverState.ACCEPTED : HandoverState.REFUSED;
        answer = said;
        revision++;
    }

    void withdraw() {
        state = HandoverState.WITHDRAWN;
        revision++;
    }

    boolean isOpen() {
        return state == HandoverState.PROPOSED;
    }

    UUID id() {
        return id;
    }

    UUID candidateId() {
        return candidateId;
    }

    long revision() {
        return revision;
    }

    String from() {
        return fromStructure;
    }

    String to() {
        return toStructure;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    /** @param structure whose counsellor looks; null for the person */
    HandoverView view(@Nullable String structure) {
        var concerned = structure == null || structure.equals(fromStructure) || structure.equals(toStructure);
        return new HandoverView(
                id,
                fromStructure,
                toStructure,
                reason,
                state,
                Writer.parse(proposedBy),
                proposedAt,
                answer == null ? null : Writer.parse(answer.answeredBy()),
                answer == null ? null : answer.answeredAt(),
                answer == null ? null : answer.way(),
                answer == null ? null : answer.saidOn(),
                (answer == null || !concerned) ? null : answer.obstacles());
    }
}
