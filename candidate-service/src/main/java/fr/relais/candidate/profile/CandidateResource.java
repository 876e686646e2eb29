package fr.relais.candidate.profile;

import fr.relais.candidate.access.Reach;
import fr.relais.events.MatchingProfile;
import fr.relais.http.Ids;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
class CandidateResource {
    private final Candidates candidates;
    private final CandidateViews views;
    private final Reach reach;

    CandidateResource(Candidates candidates, CandidateViews views, Reach reach) {
        this.candidates = candidates;
        this.views = views;
        this.reach = reach;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Transactional
    @Operation(operationId = "getCandidate", summary = "One candidate, with the person for those who may know it")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var candidate = candidates.require(Ids.fromPath(id, "candidate"), reach);
        return Preconditions.answer(ifNoneMatch, candidate.revision(), () -> views.of(candidate));
    }

    @GET
    @Path("/{id}/matching-profile")
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Transactional
    @Operation(operationId = "getMatchingProfile", summary = "Exactly what matching is told of the candidate")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = MatchingProfile.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such candidate, or matching is told nothing of it")
    public Response matchingProfile(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var profile = candidates
                .require(Ids.fromPath(id, "candidate"), reach)
                .publishedProfile()
                .orElseThrow(() -> Problems.notFound("matching profile"));
        return Preconditions.answer(ifNoneMatch, profile.version(), () -> profile);
    }
}
