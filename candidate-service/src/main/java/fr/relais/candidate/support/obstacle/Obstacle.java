package fr.relais.candidate.support.obstacle;

import fr.relais.candidate.access.Writer;
import fr.relais.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One obstacle of a person, as one structure recorded it. */
@Entity
@Table(name = "obstacle")
class Obstacle {
    @Id
    private UUID id;

    @Column
    private UUID candidateId;

    @Column
    private String structure;

    @Enumerated(EnumType.STRING)
    @Column
    private ObstacleKind kind;

    private long revision;

    @Embedded
    private @Nullable Need need;

    @Column
    private String writer;

    @Column
    private Instant recordedAt;

    @Column
    private Instant updatedAt;

    protected Obstacle() {} // Hibernate

    Obstacle(UUID candidateId, String structure, ObstacleKind kind, Instant now) {
        this.id = Ids.next();
        this.candidateId = candidateId;
        this.structure = structure;
        this.kind = kind;
        this.recordedAt = now;
    }

    /** Takes what is said; nothing changes when that is what is known. */
    void say(Need said, Writer by, Instant now) {
        if (!said.equals(need)) {
            need = said;
            writer = by.text();
            updatedAt = now;
            revision++;
        }
    }

    /** From now on it is another structure's. */
    void passTo(String successor) {
        structure = successor;
        revision++;
    }

    UUID id() {
        return id;
    }

    UUID candidateId() {
        return candidateId;
    }

    ObstacleKind kind() {
        return kind;
    }

    long revision() {
        return revision;
    }

    ObstacleView view() {
        var said = need == null ? new Need(Presence.NOT_DISCUSSED, null, null, null, List.of(), List.of()) : need;
        return new ObstacleView(
                kind,
                structure,
                said.present(),
                said.impact(),
                said.objective(),
                said.state(),
                said.services(),
                said.limits(),
                Writer.parse(writer),
                recordedAt,
                updatedAt);
    }
}
