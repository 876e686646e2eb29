package fr.relais.matching.pairing;

import fr.relais.http.Ids;
import fr.relais.http.Problems;
import fr.relais.matching.access.Audience;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pairings")
class PairingResource {
    private final LiveIndex index;
    private final RegistryVersion registryVersion;
    private final Audience audience;
    private final Clock clock;

    PairingResource(LiveIndex index, RegistryVersion registryVersion, Audience audience, Clock clock) {
        this.index = index;
        this.registryVersion = registryVersion;
        this.audience = audience;
        this.clock = clock;
    }

    @GET
    @Path("/{offerId}/{candidateId}")
    @RolesAllowed({Audience.CANDIDATE, Audience.COUNSELLOR, Audience.EMPLOYER, Audience.PARTNER, Audience.FRANCE_TRAVAIL
    })
    @Operation(summary = "Why a candidate has its place for an offer; for those left out too, with rank null")
    @APIResponseSchema(value = PairingView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such published offer or candidate for this caller")
    public PairingView explain(@PathParam("offerId") String offerPath, @PathParam("candidateId") String candidatePath) {
        UUID offerId = Ids.fromPath(offerPath, "offer");
        UUID candidateId = Ids.fromPath(candidatePath, "candidate");
        if (!audience.readsPairing(offerId, candidateId)) {
            throw Problems.notFound("pairing");
        }
        Snapshot snapshot = index.snapshot();
        Offer offer = snapshot.offer(offerId).orElseThrow(() -> Problems.notFound("pairing"));
        Candidate candidate = snapshot.candidate(candidateId).orElseThrow(() -> Problems.notFound("pairing"));
        return PairingView.of(
                snapshot.pairing(offer, candidate),
                snapshot.rankOf(offer, candidate),
                registryVersion.latest(),
                clock.instant());
    }
}
