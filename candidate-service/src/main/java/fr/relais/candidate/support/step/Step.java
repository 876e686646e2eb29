package fr.relais.candidate.support.step;

import fr.relais.candidate.access.Writer;
import fr.relais.http.Ids;
import fr.relais.http.Problems;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** One step of a person. */
@Entity
@Table(name = "step")
class Step {
    private static final List<Integer> FOLLOWED_AFTER = List.of(3, 6, 12);

    @Id
    private UUID id;

    @Column
    private UUID candidateId;

    private long revision;
    private int nth;

    @Embedded
    @SuppressWarnings("NullAway.Init") // by Hibernate
    private StepFacts facts;

    @ElementCollection
    @CollectionTable(name = "follow_up", joinColumns = @JoinColumn(name = "step_id"))
    @OrderBy("months")
    @BatchSize(size = 200)
    private List<FollowUp> followUps = new ArrayList<>();

    @Column
    private String structure;

    @Column
    private String writer;

    @Column
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    protected Step() {} // Hibernate

    Step(UUID candidateId, String structure, StepFacts facts, Writer by, Instant now) {
        this.id = Ids.next();
        this.candidateId = candidateId;
        this.structure = structure;
        this.createdAt = now;
        this.facts = facts;
        follow();
        changed(by.text(), now);
    }

    /** Takes what is said; nothing changes when that is what is known. */
    void say(StepFacts said, Writer by, Instant now) {
        if (!said.equals(facts)) {
            facts = said;
            follow();
            changed(by.text(), now);
        }
    }

    /** Its place among the person's steps, from 1. */
    void moveTo(int place) {
        if (nth != place) {
            revision += nth == 0 ? 0 : 1;
            nth = place;
        }
    }

    /** The follow-up so many months after the start; else a problem 404. */
    FollowUp requireFollowUp(int months) {
        return followUp(months).orElseThrow(() -> Problems.notFound("follow-up"));
    }

    private Optional<FollowUp> followUp(int months) {
        return followUps.stream().filter(due -> due.months() == months).findFirst();
    }

    void answer(FollowUp due, FollowUpState state, Writer by, LocalDate today, Instant now) {
        followUps.replaceAll(other -> other.equals(due) ? due.answered(state, today, by.text()) : other);
        changed(by.text(), now);
    }

    /** Dates follow the start; what was answered stays. */
    private void follow() {
        followUps.removeIf(due -> due.state() == null);
        var start = facts.startedOn();
        if (start != null && facts.kind().isFollowed()) {
            FOLLOWED_AFTER.stream()
                    .filter(months -> followUp(months).isEmpty())
                    .map(months -> FollowUp.open(months, start))
                    .forEach(followUps::add);
        }
    }

    private void changed(String by, Instant now) {
        writer = by;
        updatedAt = now;
        revision++;
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

    StepView view() {
        return new StepView(
                id,
                nth,
                facts.kind(),
                facts.plannedOn(),
                facts.startedOn(),
                facts.endedOn(),
                facts.outcome(),
                facts.offerId(),
                facts.sessionId(),
                structure,
                Writer.parse(writer),
                followUps.stream().map(StepView.FollowUpView::of).toList(),
                createdAt,
                updatedAt);
    }
}
