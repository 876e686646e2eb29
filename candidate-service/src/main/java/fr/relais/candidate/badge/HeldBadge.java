package fr.relais.candidate.badge;

import fr.relais.candidate.access.Writer;
import fr.relais.candidate.openbadge.BadgeRegistry;
import fr.relais.candidate.openbadge.ProofKind;
import fr.relais.candidate.openbadge.Standard;
import fr.relais.candidate.openbadge.VerifiedBadge;
import fr.relais.candidate.openbadge.status.StatusReference;
import fr.relais.events.BadgeState;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A badge that a candidate holds. Changed only under its candidate's lock, by {@link BadgeGrants}. */
@Entity
@Table(name = "badge")
class HeldBadge {
    @Id
    private UUID id;

    @Column
    private UUID candidateId;

    private long revision;

    @Enumerated(EnumType.STRING)
    @Column
    private Standard standard;

    @Enumerated(EnumType.STRING)
    @Column
    private ProofKind proof;

    @Column
    private String issuer;

    @Column
    private String credentialId;

    @Column
    private String achievement;

    private @Nullable String keyId;
    private @Nullable String keyThumbprint;

    @Column
    private Instant validFrom;

    private @Nullable Instant validUntil;

    @Convert(converter = StatusesColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(columnDefinition = "jsonb")
    private List<StatusReference> statuses = List.of();

    @Enumerated(EnumType.STRING)
    private HeldState state = HeldState.ACTIVE;

    @Column
    private UUID templateId;

    private long templateVersion;

    @Column
    private String writer;

    @Column
    private Instant receivedAt;

    @Column
    private Instant checkedAt;

    protected HeldBadge() {} // Hibernate

    HeldBadge(UUID id, UUID candidateId, VerifiedBadge verified, Writer writer, Instant now) {
        this.id = id;
        this.candidateId = candidateId;
        this.issuer = verified.issuer();
        this.credentialId = verified.id();
        this.writer = writer.text();
        this.receivedAt = now;
        verify(verified, now);
    }

    /** Takes over what was verified just now. */
    final void verify(VerifiedBadge verified, Instant now) {
        standard = verified.standard();
        proof = verified.proof();
        achievement = verified.achievement();
        keyId = verified.key() == null ? null : verified.key().id();
        keyThumbprint = verified.key() == null ? null : verified.key().thumbprint();
        validFrom = verified.from();
        validUntil = verified.until();
        statuses = verified.statuses();
        templateId = verified.template().id();
        state = HeldState.ACTIVE;
        checkedAt = now;
        revision++;
    }

    /**
     * Notes what has become of it, and from which template its grants are.
     *
     * @param template null when none is left for it: then its version is 0
     * @return false when it stood so already
     */
    boolean become(HeldState next, @Nullable BadgeState template) {
        var version = template == null ? 0 : template.version();
        if (state == next
                && templateVersion == version
                && (template == null || template.id().equals(templateId))) {
            return false;
        }
        state = next;
        templateId = template == null ? templateId : template.id();
        templateVersion = version;
        revision++;
        return true;
    }

    /** What vouched for it, to be looked for in templates of later. */
    BadgeRegistry.Signature signature() {
        return new BadgeRegistry.Signature(credentialId, keyId, keyThumbprint);
    }

    /** Notes that it was asked for, whatever the answer was. */
    void checked(Instant now) {
        checkedAt = now;
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

    Standard standard() {
        return standard;
    }

    ProofKind proof() {
        return proof;
    }

    String issuer() {
        return issuer;
    }

    String credentialId() {
        return credentialId;
    }

    String achievement() {
        return achievement;
    }

    @Nullable
    String keyId() {
        return keyId;
    }

    Instant validFrom() {
        return validFrom;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }

    List<StatusReference> statuses() {
        return statuses;
    }

    HeldState state() {
        return state;
    }

    UUID templateId() {
        return templateId;
    }

    long templateVersion() {
        return templateVersion;
    }

    Writer writer() {
        return Writer.parse(writer);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
