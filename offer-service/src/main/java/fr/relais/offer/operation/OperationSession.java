package fr.relais.offer.operation;

import fr.relais.events.Place;
import fr.relais.events.SessionState;
import fr.relais.events.SessionStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A session's row. Its version starts at 1 and is raised by every change, of its free seats too. */
@Entity
@Table(name = "session")
public class OperationSession {
    @Id
    private UUID id;

    @Column(name = "operation_id")
    private UUID operationId;

    private long version = 1;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int held;
    private long arrivals;
    private boolean told;

    @Nullable
    @Column(name = "released_at")
    private Instant releasedAt;

    @Convert(converter = SessionColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private SessionBody content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected OperationSession() {}

    @SuppressWarnings("NullAway.Init") // take() sets the rest
    OperationSession(UUID id, UUID operationId, SessionBody content, Instant now) {
        this.id = id;
        this.operationId = operationId;
        take(content, now);
    }

    private void take(SessionBody body, Instant now) {
        content = body;
        startsAt = body.startsAt();
        releasedAt = nextRelease(now);
    }

    private @Nullable Instant nextRelease(Instant now) {
        return content.reservationsOrNone().stream()
                .map(Reservation::until)
                .filter(Objects::nonNull)
                .filter(until -> until.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    public UUID id() {
        return id;
    }

    public UUID operationId() {
        return operationId;
    }

    public long version() {
        return version;
    }

    public int seats() {
        return content.seats();
    }

    /** How long the waiting list may get; null: as long as it gets. */
    public @Nullable Integer waitingPlaces() {
        return content.waitingPlaces();
    }

    /** Seats still kept for priority publics. */
    public List<Reservation> reservationsAt(Instant now) {
        return content.reservationsOrNone().stream()
                .filter(reservation -> reservation.holdsAt(now))
                .toList();
    }

    /** The time for priority publics alone, while it lasts; else null. */
    public @Nullable Opening openedFirstAt(Instant now) {
        var opening = content.openedFirst();
        return opening != null && now.isBefore(opening.until()) ? opening : null;
    }

    public boolean isForAdults() {
        return content.conditions() != null && content.conditions().takesAdultsOnly();
    }

    public boolean isCancelled() {
        return content.statusOrOpen() == SessionStatus.CANCELLED;
    }

    public boolean isAllocated() {
        return content.allocatesSeats();
    }

    public @Nullable UUID offerId() {
        return content.offerId();
    }

    public Instant startsAt() {
        return startsAt;
    }

    public boolean isOpen() {
        return content.statusOrOpen() == SessionStatus.OPEN;
    }

    /** Whether people are enrolled at that time. */
    public boolean enrolsAt(Instant now) {
        var until = content.enrolUntil() == null ? startsAt : content.enrolUntil();
        return isOpen() && now.isBefore(until);
    }

    boolean hasSeenPeople() {
        return arrivals > 0;
    }

    /** The number of the next one who comes, from 1. */
    public long arrive() {
        return ++arrivals;
    }

    SessionBody content() {
        return content;
    }

    /** Takes what is written; true when that is not what is known. */
    boolean replace(SessionBody body, Instant now) {
        if (content.equals(body)) {
            return false;
        }
        take(body, now);
        version++;
        return true;
    }

    /** Raises the version for what its operation says. */
    void touch() {
        version++;
    }

    void setTold(boolean told) {
        this.told = told;
    }

    boolean isTold() {
        return told;
    }

    /** Whether a reservation has ended that nobody has looked at since. */
    public boolean isReleaseDueAt(Instant now) {
        return releasedAt != null && !now.isBefore(releasedAt);
    }

    /** Notes that reservations have ended by now. */
    void release(Instant now) {
        releasedAt = nextRelease(now);
    }

    /** Seats that somebody holds. */
    public int held() {
        return held;
    }

    /** Whether people still move up the waiting list at that time. */
    public boolean movesUpAt(Instant now) {
        return !isCancelled() && now.isBefore(startsAt);
    }

    /** Sets how many seats are held. */
    void hold(int seats) {
        held = seats;
        version++;
    }

    int free() {
        return isOpen() ? Math.max(0, seats() - held) : 0;
    }

    SessionView view() {
        return new SessionView(id, operationId, version, free(), content);
    }

    /**
     * For whoever is enrolled.
     *
     * @param programme that its operation is part of; null: of none
     */
    public SessionBrief brief(@Nullable String programme) {
        return new SessionBrief(
                operationId,
                programme,
                content.kind(),
                content.title(),
                content.place(),
                content.venue(),
                startsAt,
                content.endsAt(),
                content.statusOrOpen());
    }

    SessionState state(@Nullable String programme) {
        var place = content.place();
        return new SessionState(
                id,
                version,
                operationId,
                programme,
                content.statusOrOpen(),
                content.kind(),
                content.title(),
                place == null ? null : new Place(place.latitude(), place.longitude(), place.departement()),
                startsAt,
                content.endsAt(),
                seats(),
                free(),
                content.teachesOrNone().stream()
                        .map(taught -> new SessionState.Taught(taught.code(), taught.level()))
                        .toList(),
                content.offerId());
    }
}
