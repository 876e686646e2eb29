package fr.relais.offer.posting;

import fr.relais.events.OfferState;
import fr.relais.events.OfferStatus;
import fr.relais.events.Requirement;
import fr.relais.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An offer. Its version starts at 1 and is raised by every change of its state, and by nothing else. */
@Entity
class Offer {
    @Id
    private UUID id;

    private String source;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    private OfferStatus status = OfferStatus.DRAFT;

    private long version = 1;

    @Convert(converter = ContentColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private OfferContent content;

    @Convert(converter = RequirementsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<Requirement> requirements;

    @Enumerated(EnumType.STRING)
    @Column(name = "unranked_reason")
    private @Nullable UnrankedReason unrankedReason;

    @Column(name = "occupation_version")
    private @Nullable Long occupationVersion;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "written_at")
    private @Nullable Instant writtenAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    @Column(name = "verdict_by")
    private @Nullable String verdictBy;

    @Column(name = "verdict_at")
    private @Nullable Instant verdictAt;

    @Column(name = "closed_by_verdict")
    private boolean closedByVerdict;

    /** The content's, to find what has ended. */
    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    // Made by the database out of the content, to search by.
    @Column(name = "rome_code", insertable = false, updatable = false)
    private @Nullable String romeCode;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Offer() {}

    /** A new draft. */
    Offer(OfferKey key, OfferContent content, Asked asked) {
        this.id = Ids.next();
        this.source = key.source();
        this.externalId = key.externalId();
        this.content = content;
        this.expiresAt = content.expiresAt();
        this.requirements = asked.requirements();
        this.unrankedReason = asked.reason();
        this.occupationVersion = asked.occupationVersion();
    }

    UUID id() {
        return id;
    }

    String source() {
        return source;
    }

    OfferKey key() {
        return new OfferKey(source, externalId);
    }

    OfferStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    OfferContent content() {
        return content;
    }

    /** True when the offer has been published, whatever became of it: others have seen it. */
    boolean wasPublished() {
        return publishedAt != null;
    }

    /** Takes new content; false when nothing of the offer's state changes by it. */
    boolean replace(OfferContent replacement, Asked asked) {
        var before = state();
        say(replacement);
        take(asked);
        return raised(!before.equals(state()));
    }

    /** Follows the occupation's profile; false when that changes nothing of the offer's state. */
    boolean follow(Asked asked) {
        boolean changed = asksOtherwise(asked);
        take(asked);
        return raised(changed);
    }

    /** A verdict on other passages says nothing of these. */
    private void say(OfferContent replacement) {
        if (!content.flags().equals(replacement.flags())) {
            verdict = null;
            verdictBy = null;
            verdictAt = null;
        }
        content = replacement;
        expiresAt = replacement.expiresAt();
    }

    /** Keeps what somebody decided of the passages that are flagged. */
    void judge(Verdict decided, String by, Instant now) {
        verdict = decided;
        verdictBy = by;
        verdictAt = now;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    @Nullable
    Instant verdictAt() {
        return verdictAt;
    }

    /** True when nothing but the verdict has closed it. */
    boolean isClosedByVerdict() {
        return closedByVerdict;
    }

    /** Closes what was found unlawful, until that is taken back. */
    void closeByVerdict(Instant at) {
        close(at);
        closedByVerdict = true;
    }

    /** True when this content was decided to be unlawful. */
    boolean isUnlawful() {
        return isUnlawful(content);
    }

    /** True when this content was decided to be unlawful. */
    boolean isUnlawful(OfferContent said) {
        return verdict == Verdict.UNLAWFUL && content.flags().equals(said.flags());
    }

    private boolean asksOtherwise(Asked asked) {
        return !requirements.equals(asked.requirements()) || unrankedReason != asked.reason();
    }

    private void take(Asked asked) {
        requirements = asked.requirements();
        unrankedReason = asked.reason();
        occupationVersion = asked.occupationVersion();
    }

    private boolean raised(boolean changed) {
        if (changed) {
            version++;
        }
        return changed;
    }

    /** Makes a draft public. It keeps the version when the same transaction has created it. */
    void publish(Instant now, boolean isNew) {
        require(OfferStatus.DRAFT);
        status = OfferStatus.PUBLISHED;
        publishedAt = now;
        version = isNew ? version : version + 1;
    }

    void close(Instant at) {
        require(OfferStatus.PUBLISHED);
        status = OfferStatus.CLOSED;
        closedAt = at;
        version++;
    }

    /** Told to be closed once more, perhaps at a later time than before, or for another reason than a verdict. */
    void stayClosed(Instant at) {
        require(OfferStatus.CLOSED);
        if (closedByVerdict || wasClosedBefore(at)) {
            closedAt = at;
        }
        closedByVerdict = false;
    }

    boolean wasClosedBefore(Instant moment) {
        return closedAt != null && closedAt.isBefore(moment);
    }

    /** Makes a closed offer public again, as its source now has it. */
    void reopen(OfferContent replacement, Asked asked, Instant now) {
        require(OfferStatus.CLOSED);
        say(replacement);
        take(asked);
        status = OfferStatus.PUBLISHED;
        publishedAt = now;
        closedAt = null;
        closedByVerdict = false;
        version++;
    }

    /** When the source wrote the content, by its clock; null: not said, which leaves what is known. */
    void writtenAt(@Nullable Instant moment) {
        writtenAt = moment == null ? writtenAt : moment;
    }

    /** True when a source tells of the offer by itself, and may do so again. */
    boolean isFollowed() {
        return source.equals(OfferReading.FRANCE_TRAVAIL);
    }

    /** True when the source wrote the content after that. */
    boolean isNewerThan(Instant moment) {
        return writtenAt != null && writtenAt.isAfter(moment);
    }

    private void require(OfferStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("offer " + id + " is " + status + ", not " + expected);
        }
    }

    OfferState state() {
        return new OfferState(
                id,
                version,
                source,
                externalId,
                status,
                content.kind(),
                content.title(),
                content.rome(),
                content.employer(),
                content.place(),
                content.remote(),
                content.contractType(),
                content.workingTime(),
                content.startDate(),
                content.positions(),
                content.night(),
                content.weekend(),
                content.dangerous(),
                content.security(),
                content.licences(),
                content.experience(),
                requirements,
                Objects.toString(unrankedReason, null),
                publishedAt,
                content.expiresAt(),
                content.details());
    }
}
