package fr.relais.candidate.intake;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.profile.CandidateView;
import fr.relais.candidate.profile.SourceLink;
import fr.relais.http.Caller;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sources/{source}/candidates/{externalId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
class SourceResource {
    private final Upserts upserts;
    private final Drafts drafts;
    private final RequestBodies bodies;
    private final Caller caller;

    SourceResource(Upserts upserts, Drafts drafts, RequestBodies bodies, Caller caller) {
        this.upserts = upserts;
        this.drafts = drafts;
        this.bodies = bodies;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({"partner", "francetravail"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "upsertCandidate",
            summary = "Create or replace a candidate by the source's own id; nothing happens when nothing changed",
            description = "Competencies and consents that are left out stay as they are; all else that is left out is"
                    + " no longer stated. A consent that the person withdrew is not given again by an upsert.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CandidateBody.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(
            responseCode = "200",
            description = "Replaced or unchanged",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(responseCode = "403", description = "Not a source of this token, or not this token's to vouch for")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public Response upsert(
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var author = Author.of(caller, source);
        var key = new SourceLink.Key(source, ExternalIds.checked(externalId, "externalId"));
        upserts.check(key, ifMatch);
        var draft = drafts.check(bodies.look(bodies.bytes(body), CandidateBody.class));
        return upserts.answer(key, ifMatch, draft, author);
    }
}
