package fr.relais.candidate.support.handover;

import fr.relais.candidate.accesslog.Accessed;
import fr.relais.candidate.support.Accompaniment;
import fr.relais.candidate.support.Created;
import fr.relais.candidate.support.Creations;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates/{id}/handovers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
class HandoverResource {
    private static final String LIST = "handovers";

    private final Handovers handovers;
    private final Handing handing;
    private final Accompaniment accompaniment;
    private final RequestBodies bodies;
    private final Creations creations;

    HandoverResource(
            Handovers handovers,
            Handing handing,
            Accompaniment accompaniment,
            RequestBodies bodies,
            Creations creations) {
        this.handovers = handovers;
        this.handing = handing;
        this.accompaniment = accompaniment;
        this.bodies = bodies;
        this.creations = creations;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(
            operationId = "listHandovers",
            summary = "From which structure to which a person was handed, oldest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<HandoverView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        var candidate = accompaniment.read(Ids.fromPath(id, "candidate"), Accessed.HANDOVERS);
        var rows = handovers.page(candidate.id(), page.after(LIST), page.limit() + 1);
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.id()))
                .map(this::view);
    }

    private HandoverView view(Handover handover) {
        return handover.view(accompaniment.structureOrNull());
    }

    @GET
    @Path("/{handoverId}")
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(operationId = "getHandover", summary = "One handover")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such handover within the caller's reach")
    public Response read(
            @PathParam("id") String id,
            @PathParam("handoverId") String handoverId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var candidate = accompaniment.read(Ids.fromPath(id, "candidate"), Accessed.HANDOVERS);
        var handover = handovers.require(candidate.id(), Ids.fromPath(handoverId, "handover"));
        return Preconditions.answer(ifNoneMatch, handover.revision(), () -> view(handover));
    }

    @POST
    @RolesAllowed("counsellor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeHandover",
            summary = "Propose that another structure accompanies the person in place of the own")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Makes the request repeatable for a day")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProposeHandover.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; nothing changes before the person agrees",
            content = @Content(schema = @Schema(implementation = Created.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    @APIResponse(responseCode = "409", description = "ALREADY_PROPOSED: the person has not answered the last one")
    public Response propose(@PathParam("id") String id, InputStream body) {
        return creations.add(id, LIST, body, this::made);
    }

    private Creations.Made made(UUID candidate, byte[] sent) {
        var proposed = handing.propose(candidate, bodies.read(sent, ProposeHandover.class));
        return new Creations.Made(proposed.id(), proposed.revision());
    }

    @PUT
    @Path("/{handoverId}/answer")
    @RolesAllowed({"candidate", "counsellor"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerHandover",
            summary = "The person's answer, effective at once",
            description = "By the person; for those who have no account written down by a counsellor of the structure"
                    + " that hands over, with the day and the way it was said, which the access log then tells.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnswerHandover.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "403", description = "Another structure has proposed this")
    @APIResponse(responseCode = "404", description = "No such handover within the caller's reach")
    @APIResponse(
            responseCode = "409",
            description =
                    "NOT_OPEN: it was answered or withdrawn; OWN_ACCOUNT: the person has an account to answer with")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public Response answer(
            @PathParam("id") String id,
            @PathParam("handoverId") String handoverId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var candidate = Ids.fromPath(id, "candidate");
        var handover = Ids.fromPath(handoverId, "handover");
        var proposed = handing.check(candidate, handover, ifMatch);
        var read = bodies.look(bodies.bytes(body), AnswerHandover.class);
        var said = AnswerHandover.check(read, accompaniment.isPerson(), proposed, accompaniment.today());
        var answered = handing.answer(candidate, handover, ifMatch, said);
        return Response.ok(view(answered))
                .tag(Preconditions.tag(answered.revision()))
                .build();
    }

    @DELETE
    @Path("/{handoverId}")
    @RolesAllowed("counsellor")
    @Operation(operationId = "withdrawHandover", summary = "Take a proposal back; it stays in the history")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "403", description = "Another structure has proposed this")
    @APIResponse(responseCode = "404", description = "No such handover within the caller's reach")
    @APIResponse(responseCode = "409", description = "NOT_OPEN: it was answered or withdrawn")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void withdraw(
            @PathParam("id") String id,
            @PathParam("handoverId") String handoverId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handing.withdraw(Ids.fromPath(id, "candidate"), Ids.fromPath(handoverId, "handover"), ifMatch);
    }
}
