package fr.relais.candidate.support.commitment;

import fr.relais.candidate.access.Writer;
import fr.relais.http.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One commitment of a person and a structure. */
@Entity
@Table(name = "commitment")
class Commitment {
    @Id
    private UUID id;

    @Column
    private UUID candidateId;

    private long revision;

    @Enumerated(EnumType.STRING)
    @Column
    private CommitmentKind kind;

    @Column
    private LocalDate signedOn;

    private @Nullable LocalDate endsOn;

    @Column(name = "hours_a_week")
    private @Nullable Integer hoursAWeek;

    @Convert(converter = DutiesColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(columnDefinition = "jsonb")
    private Duties duties = Duties.whole(null);

    @ElementCollection
    @CollectionTable(name = "commitment_review", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderBy("dueOn")
    @BatchSize(size = 100)
    private List<Review> reviews = new ArrayList<>();

    @Column
    private String structure;

    @Column
    private String writer;

    @Column
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    protected Commitment() {} // Hibernate

    Commitment(UUID candidateId, String structure, CommitmentBody said, Writer by, Instant now) {
        this.id = Ids.next();
        this.candidateId = candidateId;
        this.structure = structure;
        this.createdAt = now;
        say(said, by, now);
    }

    /** Takes what is said. */
    final void say(CommitmentBody said, Writer by, Instant now) {
        kind = said.kind();
        signedOn = said.signedOn();
        endsOn = said.endsOn();
        hoursAWeek = said.hoursAWeek();
        duties = Duties.whole(said.duties());
        var inOrder = said.reviews() == null ? List.<Review>of() : said.reviews();
        reviews.clear();
        reviews.addAll(
                inOrder.stream().sorted(Comparator.comparing(Review::dueOn)).toList());
        writer = by.text();
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

    CommitmentView view() {
        return new CommitmentView(
                id,
                kind,
                signedOn,
                endsOn,
                hoursAWeek,
                duties,
                List.copyOf(reviews),
                structure,
                Writer.parse(writer),
                createdAt,
                updatedAt);
    }
}
