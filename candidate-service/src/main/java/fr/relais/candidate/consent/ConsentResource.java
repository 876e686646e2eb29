package fr.relais.candidate.consent;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.access.Reach;
import fr.relais.candidate.access.Writer;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.profile.ConsentPurpose;
import fr.relais.candidate.profile.Wordings;
import fr.relais.http.Caller;
import fr.relais.http.Ids;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/api/v1/candidates/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
class ConsentResource {
    private final Candidates candidates;
    private final ConsentDecisions decisions;
    private final RequestBodies bodies;
    private final Reach reach;
    private final Caller caller;

    ConsentResource(
            Candidates candidates, ConsentDecisions decisions, RequestBodies bodies, Reach reach, Caller caller) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.bodies = bodies;
        this.reach = reach;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Transactional
    @Operation(operationId = "getConsents", summary = "What the person consents to, and since when")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ConsentsView.class)))
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Response read(@PathParam("id") String id) {
        return answer(candidates.require(Ids.fromPath(id, "candidate"), reach));
    }

    @PUT
    @Path("/{purpose}")
    @RolesAllowed("candidate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideConsent", summary = "Give or withdraw a consent, effective at once")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DecideConsent.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ConsentsView.class)))
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach, or no such purpose")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public Response decide(
            @PathParam("id") String id,
            @PathParam("purpose") String purpose,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var candidateId = Ids.fromPath(id, "candidate");
        decisions.check(candidateId, ifMatch);
        var known = ConsentPurpose.of(purpose).orElseThrow(() -> Problems.notFound("purpose"));
        var decision = bodies.read(body, DecideConsent.class);
        if (decision.granted() && decision.wording() != null && decision.wording() != Wordings.current(known)) {
            throw Problems.invalid("/wording", "NOT_CURRENT", "is not the wording that is shown now");
        }
        return answer(decisions.decide(candidateId, known, decision.granted(), ifMatch));
    }

    private Response answer(Candidate candidate) {
        var support = reach.includesSupport(candidate.id(), candidate.structures());
        return Response.ok(ConsentsView.of(
                        candidate, purpose -> support || purpose != ConsentPurpose.SUPPORT, this::mayKnow))
                .tag(Preconditions.tag(candidate.revision()))
                .build();
    }

    // The person and the counsellor know it all, a system what it passed on itself.
    private boolean mayKnow(Writer writer) {
        return caller.is("candidate")
                || caller.is("counsellor")
                || writer.equals(Author.of(caller).writer());
    }
}
