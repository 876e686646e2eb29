package fr.relais.candidate.competency;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Cursors;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

@Path("/api/v1/candidates/{id}/competencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "competencies")
class CompetencyResource {
    private static final String LIST = "candidate-competencies";

    private final Candidates candidates;
    private final CompetencyStatements statements;
    private final Labels labels;
    private final RequestBodies bodies;
    private final Reach reach;

    CompetencyResource(
            Candidates candidates, CompetencyStatements statements, Labels labels, RequestBodies bodies, Reach reach) {
        this.candidates = candidates;
        this.statements = statements;
        this.labels = labels;
        this.bodies = bodies;
        this.reach = reach;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Transactional
    @Operation(
            operationId = "listCandidateCompetencies",
            summary = "What was stated of the candidate, by whom and when")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<CompetencyView> list(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        var candidate = candidates.require(Ids.fromPath(id, "candidate"), reach);
        var after = page.cursor() == null
                ? ""
                : Cursors.read(LIST, page.cursor(), 1).getFirst();
        var rows = candidate.statements().byCode().tailMap(after + '\0').values().stream()
                .limit(page.limit() + 1L)
                .map(ofOneCode -> CompetencyView.of(
                        ofOneCode, labels.of(ofOneCode.getFirst().code(), headers)))
                .toList();
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.code()));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({"candidate", "counsellor", "partner"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stateCompetency",
            summary = "State a competency; other writers' statements stay beside it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StateCompetency.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = CompetencyView.class)))
    @APIResponse(responseCode = "403", description = "The token may not state this evidence")
    @APIResponse(
            responseCode = "404",
            description = "No such candidate within the caller's reach, or no such competency")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public Response state(
            @PathParam("id") String id,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body,
            @Context HttpHeaders headers) {
        var candidateId = Ids.fromPath(id, "candidate");
        statements.check(candidateId, code, ifMatch);
        var stated = bodies.read(body, StateCompetency.class);
        var candidate = statements.state(candidateId, code, ifMatch, stated);
        var ofCode = candidate.statements().byCode().get(code);
        return Response.ok(CompetencyView.of(ofCode == null ? java.util.List.of() : ofCode, labels.of(code, headers)))
                .tag(Preconditions.tag(candidate.revision()))
                .build();
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed("candidate")
    @Operation(operationId = "retractCompetency", summary = "Take back one's own statement on a competency")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "404", description = "The caller has stated no such competency")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public void retract(
            @PathParam("id") String id,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        statements.retract(Ids.fromPath(id, "candidate"), code, ifMatch);
    }
}
