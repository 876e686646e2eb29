package fr.relais.matching.pairing;

import fr.relais.http.Ids;
import fr.relais.http.Problems;
import fr.relais.matching.access.Audience;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.decision.DecidedPairs;
import fr.relais.matching.history.History;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pairings")
class PairingResource {
    private final LiveIndex index;
    private final RegistryVersion registryVersion;
    private final History history;
    private final DecidedPairs decided;
    private final Audience audience;
    private final Clock clock;

    PairingResource(
            LiveIndex index,
            RegistryVersion registryVersion,
            History history,
            DecidedPairs decided,
            Audience audience,
            Clock clock) {
        this.decided = decided;
        this.index = index;
        this.registryVersion = registryVersion;
        this.history = history;
        this.audience = audience;
        this.clock = clock;
    }

    @GET
    @Path("/{offerId}/{candidateId}")
    @RolesAllowed({Audience.CANDIDATE, Audience.COUNSELLOR, Audience.EMPLOYER, Audience.PARTNER, Audience.FRANCE_TRAVAIL
    })
    @Operation(
            summary = "Why a candidate has its place for an offer; for those left out too, with rank null",
            description =
                    "With asOf it is recomputed from the states that were current at that moment. A state is current"
                            + " from the time of the event that told it until the next one's; rankings showed it a moment later."
                            + " The rank is among those who are candidates still: whoever was withdrawn or erased since counts no"
                            + " more. Who may ask is decided by whose offer and candidate are now.")
    @APIResponseSchema(value = PairingView.class, responseCode = "200")
    @APIResponse(responseCode = "400", description = "asOf is no instant, or in the future")
    @APIResponse(
            responseCode = "404",
            description =
                    "No such published offer or candidate for this caller, now or at that moment, or the moment is"
                            + " older than what is kept")
    @APIResponse(
            responseCode = "503",
            description = "Other moments are being recomputed, or this one is not stored yet: see Retry-After")
    public PairingView explain(
            @PathParam("offerId") String offerPath,
            @PathParam("candidateId") String candidatePath,
            @Parameter(
                            description = "A past moment, RFC 3339",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "date-time",
                                            examples = "2026-01-31T09:30:00Z"))
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Context UriInfo uri) {
        UUID offerId = Ids.fromPath(offerPath, "offer");
        UUID candidateId = Ids.fromPath(candidatePath, "candidate");
        if (!audience.readsPairing(offerId, candidateId)) {
            throw Problems.notFound("pairing");
        }
        Snapshot snapshot = index.snapshot();
        Candidate candidate = snapshot.candidate(candidateId).orElseThrow(() -> Problems.notFound("pairing"));
        if (asOf == null && !uri.getQueryParameters().containsKey("asOf")) {
            return now(snapshot, offerId, candidate);
        }
        return then(snapshot, offerId, candidateId, asOf == null ? "" : asOf); // an empty one is no moment either
    }

    private PairingView now(Snapshot snapshot, UUID offerId, Candidate candidate) {
        Offer offer = snapshot.offer(offerId).orElseThrow(() -> Problems.notFound("pairing"));
        return PairingView.of(
                snapshot.pairing(offer, candidate),
                snapshot.placeOf(offer, candidate),
                registryVersion.latest(),
                clock.instant(),
                decided.mark(offerId, candidate.id()));
    }

    /** Of someone who is a candidate still: whoever left is not explained, also while a state may be stored. */
    private PairingView then(Snapshot snapshot, UUID offerId, UUID candidateId, String asOf) {
        if (snapshot.offer(offerId).isEmpty() && !history.knowsOffer(offerId)) {
            throw Problems.notFound("pairing");
        }
        Instant moment = AsOf.read(asOf, clock.instant());
        return PairingView.of(history.pairing(offerId, candidateId, moment), clock.instant());
    }
}
