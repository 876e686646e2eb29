package fr.relais.candidate.intake;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateView;
import fr.relais.candidate.profile.CandidateViews;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Caller;
import fr.relais.http.Ids;
import fr.relais.http.Preconditions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
class PatchResource {
    private final Candidates candidates;
    private final Registrations registrations;
    private final Patches patches;
    private final CandidateViews views;
    private final Reach reach;
    private final Caller caller;

    PatchResource(
            Candidates candidates,
            Registrations registrations,
            Patches patches,
            CandidateViews views,
            Reach reach,
            Caller caller) {
        this.candidates = candidates;
        this.registrations = registrations;
        this.patches = patches;
        this.views = views;
        this.reach = reach;
        this.caller = caller;
    }

    @PATCH
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "patchCandidate",
            summary = "Change parts of a candidate (RFC 7396); competencies replace what this writer stated before")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CandidateBody.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(responseCode = "403", description = "Holds a part that is not this token's to write")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response patch(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        var candidateId = Ids.fromPath(id, "candidate");
        // Looked at before the body is read: a slow sender must not hold the lock, a stranger learns nothing.
        Preconditions.requireMatch(
                ifMatch, candidates.require(candidateId, reach).revision());
        var patch = patches.read(body);
        return QuarkusTransaction.requiringNew().call(() -> apply(candidateId, ifMatch, patch));
    }

    private Response apply(UUID id, @Nullable String ifMatch, Patches.Patch patch) {
        var author = Author.of(caller);
        Candidate candidate = candidates.lock(id, reach);
        Preconditions.requireMatch(ifMatch, candidate.revision());
        registrations.change(candidate, patches.apply(patch, candidate, author, views), author);
        return Response.ok(views.of(candidate))
                .tag(Preconditions.tag(candidate.revision()))
                .build();
    }
}
