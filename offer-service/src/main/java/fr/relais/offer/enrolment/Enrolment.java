package fr.relais.offer.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One person at one session. Changed only while its session is locked. */
@Entity
public class Enrolment {
    @Id
    private UUID id;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "candidate_id")
    private UUID candidateId;

    private long version = 1;

    @Column(name = "open_version")
    private long openVersion = 1;

    @Enumerated(EnumType.STRING)
    private EnrolmentState state = EnrolmentState.WITHDRAWN;

    private long arrival;

    @Nullable
    private String reservation;

    @Nullable
    private Integer preference;

    private String[] publics = {};

    @Convert(converter = ConsentColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Nullable
    private Consent consent;

    @Column(name = "oriented_by")
    @Nullable
    private String orientedBy;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "seated_at")
    @Nullable
    private Instant seatedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Attendance attendance;

    private String[] outcomes = {};
    private boolean lasting;

    @SuppressWarnings("UnusedVariable") // for those who count, and for the column's check
    private boolean erased;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Enrolment() {}

    /** @param orientedBy whose counsellor or system enrolled the person; null for the person's own doing */
    Enrolment(UUID id, UUID sessionId, UUID candidateId, @Nullable String orientedBy, Instant now) {
        this.id = id;
        this.sessionId = sessionId;
        this.candidateId = candidateId;
        this.orientedBy = orientedBy;
        this.enrolledAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID candidateId() {
        return candidateId;
    }

    /**
     * Counts the changes that the reader sees: another count would tell who is of a priority public.
     *
     * @param intimate whether the reader sees publics
     */
    long version(boolean intimate) {
        return intimate ? version : openVersion;
    }

    private void changed() {
        version++;
        openVersion++;
    }

    public EnrolmentState state() {
        return state;
    }

    boolean isSeated() {
        return state == EnrolmentState.SEATED;
    }

    long arrival() {
        return arrival;
    }

    /** 1 for the session that the person likes most; null: no wish. */
    public @Nullable Integer preference() {
        return preference;
    }

    public List<String> publics() {
        return List.of(publics);
    }

    /** What is written of it. */
    EnrolmentBody body() {
        return new EnrolmentBody(candidateId, preference, publics(), consent);
    }

    /** Takes what is written; true when that is not what is known. */
    boolean replace(EnrolmentBody body) {
        if (Objects.equals(preference, body.preference())
                && publics().equals(body.publicsOrNone())
                && Objects.equals(consent, body.consent())) {
            return false;
        }
        boolean isSeen = !Objects.equals(preference, body.preference());
        preference = body.preference();
        publics = body.publicsOrNone().toArray(String[]::new);
        consent = body.consent();
        if (isSeen) {
            changed();
        } else {
            version++;
        }
        return true;
    }

    void apply(long number) {
        stand(EnrolmentState.APPLIED, number);
    }

    public void queue(long number) {
        stand(EnrolmentState.WAITING, number);
    }

    /** Who comes again says anew of which publics it is. */
    void withdraw() {
        stand(EnrolmentState.WITHDRAWN, arrival);
        publics = new String[0];
        consent = null;
    }

    /** Whoever had withdrawn comes again: that it left or came is of the first time, what else came of it is true still. */
    void comeAnew(@Nullable String by, Instant now) {
        orientedBy = by;
        enrolledAt = now;
        attendance = null;
        drop(Outcome.LEFT);
    }

    private void stand(EnrolmentState next, long number) {
        state = next;
        arrival = number;
        reservation = null;
        changed();
    }

    /** Notes under which number it came. */
    void come(long number) {
        arrival = number;
    }

    public void seat(Seats.Seat seat, Instant now) {
        state = EnrolmentState.SEATED;
        reservation = seat.reservation();
        seatedAt = seatedAt == null ? now : seatedAt;
        changed();
    }

    /** Leaves only a number. */
    void forget(UUID nobody) {
        candidateId = nobody;
        publics = new String[0];
        consent = null;
        reservation = null;
        erased = true;
        changed();
    }

    void attend(Attendance value) {
        attendance = value;
        changed();
    }

    /** @param reached false takes it back */
    void reach(Outcome outcome, boolean reached, boolean forLong) {
        drop(outcome);
        if (reached) {
            outcomes = Stream.concat(Arrays.stream(outcomes), Stream.of(outcome.name()))
                    .sorted()
                    .toArray(String[]::new);
        }
        if (outcome == Outcome.HIRED) {
            lasting = reached && forLong;
        }
        changed();
    }

    boolean attended(Attendance value) {
        return attendance == value;
    }

    boolean tookPart() {
        return attendance == Attendance.PRESENT || outcomes.length > (has(Outcome.LEFT) ? 1 : 0);
    }

    private void drop(Outcome outcome) {
        outcomes = Arrays.stream(outcomes)
                .filter(one -> !one.equals(outcome.name()))
                .toArray(String[]::new);
    }

    boolean has(Outcome outcome) {
        return Arrays.asList(outcomes).contains(outcome.name());
    }

    /**
     * For who reads it.
     *
     * @param waitingNumber from 1; null when it does not wait
     * @param intimate whether the reader accompanies the person: others learn nothing of publics
     */
    EnrolmentView view(@Nullable Integer waitingNumber, boolean intimate) {
        return new EnrolmentView(
                id,
                sessionId,
                candidateId,
                version(intimate),
                state,
                waitingNumber,
                preference,
                intimate ? enrolledAt : null,
                intimate ? seatedAt : null,
                attendance,
                Arrays.stream(outcomes).map(Outcome::valueOf).toList(),
                lasting,
                intimate ? publics() : null,
                intimate ? consent : null,
                intimate ? reservation : null);
    }
}
