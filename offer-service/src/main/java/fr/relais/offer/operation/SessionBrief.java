package fr.relais.offer.operation;

import fr.relais.events.SessionKind;
import fr.relais.events.SessionStatus;
import fr.relais.offer.body.PlaceBody;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a session whoever is enrolled there looks for. */
@Schema(name = "SessionBrief")
public record SessionBrief(
        UUID operationId,

        @Schema(description = "Code of the programme that its operation is part of; null: of none") @Nullable
        String programme,

        SessionKind kind,
        String title,

        @Schema(description = "Where it takes place; null: nowhere in particular, or not said") @Nullable
        PlaceBody place,

        @Schema(description = "Address and room, in one line; null: not said") @Nullable
        String venue,

        Instant startsAt,
        @Schema(description = "Null: not said") @Nullable Instant endsAt,

        @Schema(description = "CANCELLED: does not take place; enrolments keep their state")
        SessionStatus status) {}
