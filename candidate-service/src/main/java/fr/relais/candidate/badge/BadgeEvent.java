package fr.relais.candidate.badge;

import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.events.HeldCompetency;
import fr.relais.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a badge, with what it grants from then on. Appended, never changed. */
@Entity
@Table(name = "badge_event")
public class BadgeEvent {
    /** What happened. */
    public enum What {
        RECEIVED,
        /** Its template changed, or its issuer took back what had ended it. */
        RECOMPUTED,
        EXPIRED,
        REVOKED,
        SUSPENDED,
        UNTRUSTED,
        /** By the person. */
        REMOVED;

        static What of(HeldState state) {
            return state == HeldState.ACTIVE ? RECOMPUTED : valueOf(state.name());
        }
    }

    @Id
    private UUID id;

    @Column
    private UUID candidateId;

    @Column
    private UUID badgeId;

    @Column
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column
    private What what;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalCode reason;

    private long templateVersion;

    @Column(columnDefinition = "text[]")
    private List<String> grants = List.of();

    protected BadgeEvent() {} // Hibernate

    BadgeEvent(HeldBadge badge, What what, @Nullable RefusalCode reason, List<HeldCompetency> grants, Instant now) {
        this.id = Ids.next();
        this.candidateId = badge.candidateId();
        this.badgeId = badge.id();
        this.at = now;
        this.what = what;
        this.reason = reason;
        this.templateVersion = badge.templateVersion();
        this.grants =
                grants.stream().map(held -> held.code() + ':' + held.level()).toList();
    }

    UUID id() {
        return id;
    }

    UUID badgeId() {
        return badgeId;
    }

    Instant at() {
        return at;
    }

    What what() {
        return what;
    }

    @Nullable
    RefusalCode reason() {
        return reason;
    }

    long templateVersion() {
        return templateVersion;
    }

    List<String> grants() {
        return grants;
    }
}
