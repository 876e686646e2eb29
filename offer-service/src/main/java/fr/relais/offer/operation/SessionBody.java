package fr.relais.offer.operation;

import fr.relais.events.SessionKind;
import fr.relais.events.SessionStatus;
import fr.relais.offer.body.PlaceBody;
import fr.relais.offer.body.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is written.
 *
 * @param venue address and room, in one line
 * @param waitingPlaces how long the waiting list may get; null: as long as it gets
 * @param enrolUntil when nobody is enrolled any more; by default when it starts
 * @param reservations seats kept for priority publics; only in a programme
 * @param openedFirst a time for priority publics alone; only in a programme
 * @param teaches what whoever completes it is taught
 * @param offerId the offer by whose shortlist people are ordered when seats are allocated
 */
@Schema(
        name = "SessionContent",
        requiredProperties = {"kind", "title", "startsAt", "seats"})
record SessionBody(
        @NotNull SessionKind kind,
        @NotBlank @Size(max = 300) @PlainText String title,
        @Valid @Nullable PlaceBody place,
        @Size(max = 300) @PlainText @Nullable String venue,
        @NotNull Instant startsAt,
        @Nullable Instant endsAt,
        @NotNull @Min(1) @Max(100_000) Integer seats,
        @Min(0) @Max(100_000) @Nullable Integer waitingPlaces,
        @Valid @Nullable Conditions conditions,
        @Schema(defaultValue = "FIRST_COME") @Nullable Filling filling,
        @Nullable Instant enrolUntil,
        @Size(max = 20) @Nullable List<@NotNull @Valid Reservation> reservations,
        @Valid @Nullable Opening openedFirst,
        @Size(max = 30) @Nullable List<@NotNull @Valid Teaching> teaches,
        @Nullable UUID offerId,
        @Schema(defaultValue = "OPEN") @Nullable SessionStatus status) {

    SessionBody {
        filling = filling == null ? Filling.FIRST_COME : filling;
        status = status == null ? SessionStatus.OPEN : status;
    }

    /** @param level 1 to 3 that is reached */
    @Schema(requiredProperties = {"code", "level"})
    record Teaching(
            @NotNull String code, @NotNull @Min(1) @Max(3) Integer level) {}

    List<Reservation> reservationsOrNone() {
        return reservations == null ? List.of() : reservations;
    }

    List<Teaching> teachesOrNone() {
        return teaches == null ? List.of() : teaches;
    }

    boolean givesPriority() {
        return openedFirst != null || !reservationsOrNone().isEmpty();
    }

    boolean isAllocated() {
        return filling == Filling.ALLOCATION;
    }

    SessionStatus statusOrOpen() {
        return status == null ? SessionStatus.OPEN : status;
    }

    /** The same with the place that was read. */
    SessionBody at(@Nullable PlaceBody read) {
        return new SessionBody(
                kind,
                title,
                read,
                venue,
                startsAt,
                endsAt,
                seats,
                waitingPlaces,
                conditions,
                filling,
                enrolUntil,
                reservations,
                openedFirst,
                teaches,
                offerId,
                status);
    }
}
