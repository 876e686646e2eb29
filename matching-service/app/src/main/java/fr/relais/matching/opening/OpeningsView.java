package fr.relais.matching.opening;

import fr.relais.events.Evidence;
import fr.relais.events.Place;
import fr.relais.events.SessionKind;
import fr.relais.events.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What each level of each competency above the held one would change, one at a time, and all else as it is.
 *
 * @param openings whatever opens most first; those that open nothing too
 * @param sessions that any of them names, soonest first
 */
@Schema(name = "Openings")
record OpeningsView(
        UUID candidateId,
        String rulesVersion,
        @Nullable String registryVersion,
        Instant computedAt,

        @Schema(
                description =
                        "Published offers none of whose conditions is NO, whatever is held; those that a decision keeps"
                                + " out are not among them")
        int inReach,

        List<Item> openings,
        List<SessionView> sessions) {

    /** One level of one competency. */
    @Schema(name = "Opening")
    record Item(
            String competency,

            @Schema(description = "Null when nothing is stated, 0 when assessed as not held") @Nullable
            Integer heldLevel,

            int level,

            @Schema(
                    description =
                            "That the level is supposed to be held on: the one there is, DECLARED where nothing is held")
            Evidence supposed,

            @Schema(description = "Offers that would be eligible (YES) or among the first 20, and are not now")
            int offers,

            @Schema(description = "Offers whose eligibility would be YES, and is not now")
            int becomeEligible,

            @Schema(description = "Offers that would be among the first 20, and are not now")
            int enterFirst20,

            @Schema(description = "Sessions to come that teach it to this level or above")
            int sessionCount,

            @Schema(description = "The first 20 of them, soonest first")
            List<UUID> sessions) {}

    /** A session that is still to come; full ones too. */
    @Schema(name = "TeachingSession")
    record SessionView(
            UUID sessionId,
            UUID operationId,
            @Nullable String programme,
            SessionKind kind,
            String title,
            @Nullable Place place,
            Instant startsAt,
            @Nullable Instant endsAt,
            int seats,
            int free,
            List<SessionState.Taught> teaches) {
        static SessionView of(SessionState session) {
            return new SessionView(
                    session.sessionId(),
                    session.operationId(),
                    session.programme(),
                    session.kind(),
                    session.title(),
                    session.place(),
                    session.startsAt(),
                    session.endsAt(),
                    session.seats(),
                    session.free(),
                    session.teaches());
        }
    }
}
