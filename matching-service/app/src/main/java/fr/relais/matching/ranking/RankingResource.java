package fr.relais.matching.ranking;

import fr.relais.http.Ids;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import fr.relais.matching.access.Audience;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rankings")
class RankingResource {
    private final Rankings rankings;
    private final Audience audience;

    RankingResource(Rankings rankings, Audience audience) {
        this.rankings = rankings;
        this.audience = audience;
    }

    @GET
    @Path("/offers/{id}/candidates")
    @RolesAllowed({Audience.COUNSELLOR, Audience.EMPLOYER, Audience.PARTNER, Audience.FRANCE_TRAVAIL})
    @Operation(
            summary = "The candidates of a published offer, best first",
            description =
                    "The ranking is of all candidates. A counsellor sees the rows of the portfolio and a partner those"
                            + " of its own sources, each with its true rank among all: so the ranks of a page have gaps,"
                            + " the first row need not be rank 1, and evaluated, eligible and unknown count all"
                            + " candidates, seen or not. Go on by next, not by rank. The ranking of an offer of"
                            + " another source or SIRET is not found.")
    @APIResponseSchema(value = RankedCandidates.class, responseCode = "200")
    @APIResponse(responseCode = "400", description = "A bad cursor or limit")
    @APIResponse(responseCode = "404", description = "No such published offer for this caller")
    @APIResponse(responseCode = "410", description = "The cursor has expired")
    public RankedCandidates candidates(@PathParam("id") String path, @BeanParam PageRequest page) {
        UUID offer = Ids.fromPath(path, "offer");
        if (!rankings.isPublished(offer) || !audience.readsRankingOf(offer)) {
            throw Problems.notFound("offer");
        }
        return rankings.candidatesOf(offer, new Rows(audience.readsEveryRowOf(offer), audience::readsCandidate), page);
    }

    @GET
    @Path("/candidates/{id}/offers")
    @RolesAllowed({Audience.CANDIDATE, Audience.COUNSELLOR, Audience.PARTNER, Audience.FRANCE_TRAVAIL})
    @Operation(
            summary = "The published offers for a candidate, best first",
            description = "An offer that was closed while the pages were read leaves a gap in the ranks.")
    @APIResponseSchema(value = RankedOffers.class, responseCode = "200")
    @APIResponse(responseCode = "400", description = "A bad cursor or limit")
    @APIResponse(responseCode = "404", description = "No such candidate for this caller")
    @APIResponse(responseCode = "410", description = "The cursor has expired")
    public RankedOffers offers(@PathParam("id") String path, @BeanParam PageRequest page) {
        UUID candidate = Ids.fromPath(path, "candidate");
        if (!rankings.isKnown(candidate) || !audience.readsCandidate(candidate)) {
            throw Problems.notFound("candidate");
        }
        return rankings.offersOf(candidate, page);
    }
}
