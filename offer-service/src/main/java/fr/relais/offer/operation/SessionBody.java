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

        @Schema(description = "Where it takes place; null: nowhere in particular, or not said") @Valid @Nullable
        PlaceBody place,

        @Schema(description = "Address and room, in one line; null: not said") @Size(max = 300) @PlainText @Nullable
        String venue,

        @NotNull Instant startsAt,

        @Schema(description = "After startsAt; null: not said") @Nullable
        Instant endsAt,

        @NotNull @Min(1) @Max(100_000) Integer seats,

        @Schema(description = "How long the waiting list may get. 0: there is none; null: as long as it gets.")
        @Min(0)
        @Max(100_000)
        @Nullable
        Integer waitingPlaces,

        @Schema(description = "Conditions of access; null: none") @Valid @Nullable
        Conditions conditions,

        @Schema(
                defaultValue = "FIRST_COME",
                description = "ALLOCATION: people ask, and seats are given by an allocation")
        @Nullable
        Filling filling,

        @Schema(description = "When nobody is enrolled any more, startsAt at the latest; null: when it starts")
        @Nullable
        Instant enrolUntil,

        @Schema(description = "Seats kept for priority publics, only in a programme; null or empty: none")
        @Size(max = 20)
        @Nullable
        List<@NotNull @Valid Reservation> reservations,

        @Schema(description = "A time for priority publics alone, only in a programme; null: open to all at once")
        @Valid
        @Nullable
        Opening openedFirst,

        @Schema(description = "What whoever completes it is taught; null or empty: nothing that is counted")
        @Size(max = 30)
        @Nullable
        List<@NotNull @Valid Teaching> teaches,

        @Schema(
                description =
                        "The offer by whose shortlist people are ordered in an allocation; null: by the fair order")
        @Nullable
        UUID offerId,

        @Schema(
                defaultValue = "OPEN",
                description = "CLOSED: takes place, nobody is enrolled any more; CANCELLED: does not take place")
        @Nullable
        SessionStatus status) {

    SessionBody {
        filling = filling == null ? Filling.FIRST_COME : filling;
        status = status == null ? SessionStatus.OPEN : status;
    }

    /** @param level 1 to 3 that is reached */
    @Schema(requiredProperties = {"code", "level"})
    record Teaching(
            @Schema(description = "Of a competency of the registry") @NotNull
            String code,

            @Schema(description = "Level that is reached") @NotNull @Min(1) @Max(3)
            Integer level) {}

    List<Reservation> reservationsOrNone() {
        return reservations == null ? List.of() : reservations;
    }

    List<Teaching> teachesOrNone() {
        return teaches == null ? List.of() : teaches;
    }

    boolean givesPriority() {
        return openedFirst != null || !reservationsOrNone().isEmpty();
    }

    boolean allocatesSeats() {
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
