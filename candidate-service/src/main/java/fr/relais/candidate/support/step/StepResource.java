package fr.relais.candidate.support.step;

import fr.relais.candidate.accesslog.Accessed;
import fr.relais.candidate.support.Accompaniment;
import fr.relais.candidate.support.Created;
import fr.relais.candidate.support.Creations;
import fr.relais.http.Cursors;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
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

@Path("/api/v1/candidates/{id}/steps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
class StepResource {
    private static final String LIST = "steps";

    private final Steps steps;
    private final Pathways pathways;
    private final Accompaniment accompaniment;
    private final RequestBodies bodies;
    private final Creations creations;

    StepResource(
            Steps steps, Pathways pathways, Accompaniment accompaniment, RequestBodies bodies, Creations creations) {
        this.steps = steps;
        this.pathways = pathways;
        this.accompaniment = accompaniment;
        this.bodies = bodies;
        this.creations = creations;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(operationId = "listSteps", summary = "A person's steps towards a job, in their order")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    @APIResponse(responseCode = "410", description = "The cursor has expired: the step it stood on was deleted")
    public Page<StepView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        var candidate = accompaniment.read(Ids.fromPath(id, "candidate"), Accessed.STEPS);
        var after = page.after(LIST);
        var all = steps.of(candidate.id());
        var place = all.stream().map(StepView::id).toList().indexOf(after);
        if (after != null && place < 0) {
            throw Problems.of(ProblemType.EXPIRED_CURSOR, "the step it stood on was deleted");
        }
        var rows = all.stream().skip(place + 1L).limit(page.limit() + 1L).toList();
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.id()));
    }

    @GET
    @Path("/{stepId}")
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(operationId = "getStep", summary = "One step, with its follow-ups")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such step within the caller's reach")
    public Response read(
            @PathParam("id") String id,
            @PathParam("stepId") String stepId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var candidate = accompaniment.read(Ids.fromPath(id, "candidate"), Accessed.STEPS);
        var step = steps.require(candidate.id(), Ids.fromPath(stepId, "step"));
        return Preconditions.answer(ifNoneMatch, step.revision(), step::view);
    }

    @POST
    @RolesAllowed("counsellor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addStep", summary = "Add a step, at the end or at its position")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Makes the request repeatable for a day")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanStep.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Created.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    @APIResponse(
            responseCode = "409",
            description = "TOO_YOUNG: at 15 there is the passport only; or there are too many steps")
    public Response add(@PathParam("id") String id, InputStream body) {
        return creations.add(id, LIST, body, this::made);
    }

    private Creations.Made made(UUID candidate, byte[] sent) {
        var read = bodies.look(sent, PlanStep.class);
        var added = pathways.add(
                candidate,
                StepFacts.of(read, accompaniment.today()),
                read.orFail().position());
        return new Creations.Made(added.id(), added.revision());
    }

    @PUT
    @Path("/{stepId}")
    @RolesAllowed("counsellor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceStep", summary = "Write a step anew: its dates, its outcome, its position")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanStep.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "404", description = "No such step within the caller's reach")
    @APIResponse(responseCode = "409", description = "TOO_YOUNG: at 15 there is the passport only")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response replace(
            @PathParam("id") String id,
            @PathParam("stepId") String stepId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var candidate = Ids.fromPath(id, "candidate");
        var step = Ids.fromPath(stepId, "step");
        pathways.check(candidate, step, ifMatch);
        var read = bodies.look(bodies.bytes(body), PlanStep.class);
        var said = StepFacts.of(read, accompaniment.today());
        return answer(
                pathways.replace(candidate, step, ifMatch, said, read.orFail().position()));
    }

    @PUT
    @Path("/{stepId}/follow-ups/{months}")
    @RolesAllowed("counsellor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerFollowUp",
            summary = "Say what became of the person 3, 6 or 12 months after the step began")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnswerFollowUp.class)))
    @APIResponse(
            responseCode = "200",
            description = "The step as it is now",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "404", description = "No such step within the caller's reach, or no such follow-up")
    @APIResponse(responseCode = "409", description = "NOT_DUE: the day has not come")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public Response answer(
            @PathParam("id") String id,
            @PathParam("stepId") String stepId,
            @PathParam("months") int months,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var candidate = Ids.fromPath(id, "candidate");
        var step = Ids.fromPath(stepId, "step");
        pathways.checkFollowUp(candidate, step, months, ifMatch);
        var state = bodies.read(body, AnswerFollowUp.class).state();
        return answer(pathways.answer(candidate, step, months, ifMatch, state));
    }

    @DELETE
    @Path("/{stepId}")
    @RolesAllowed("counsellor")
    @Operation(operationId = "deleteStep", summary = "Delete a step with its follow-ups")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "No such step within the caller's reach")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void delete(
            @PathParam("id") String id,
            @PathParam("stepId") String stepId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        pathways.delete(Ids.fromPath(id, "candidate"), Ids.fromPath(stepId, "step"), ifMatch);
    }

    private static Response answer(Pathways.Stand step) {
        return Response.ok(step.view()).tag(Preconditions.tag(step.revision())).build();
    }
}
