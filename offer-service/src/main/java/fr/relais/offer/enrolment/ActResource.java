package fr.relais.offer.enrolment;

import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sessions/{id}/enrolments/{enrolmentId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"counsellor", "partner"})
@Tag(name = "enrolments")
class ActResource {
    private final Acts acts;
    private final RequestBodies bodies;

    ActResource(Acts acts, RequestBodies bodies) {
        this.acts = acts;
        this.bodies = bodies;
    }

    @GET
    @Path("/acts")
    @Operation(summary = "What was recorded of attendance and outcomes, oldest first: by whom, and for which reason")
    @APIResponse(responseCode = "200", description = "What was recorded")
    @APIResponse(responseCode = "403", description = "Others record this")
    @APIResponse(responseCode = "404", description = "No such enrolment, or not the caller's")
    public Page<ActView> history(@PathParam("id") String id, @PathParam("enrolmentId") String enrolmentId) {
        return new Page<>(acts.history(session(id), enrolment(enrolmentId)), null);
    }

    @PUT
    @Path("/attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record whether somebody came")
    @APIResponse(
            responseCode = "200",
            description = "The enrolment as it is now",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "Others record this")
    @APIResponse(responseCode = "404", description = "No such enrolment, or not the caller's")
    @APIResponse(responseCode = "409", description = "code is NOT_YET_STARTED, CANCELLED, or NOT_SEATED")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public Response attend(
            @PathParam("id") String id,
            @PathParam("enrolmentId") String enrolmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RecordAttendance.class)))
                    InputStream body) {
        return answer(acts.attend(
                session(id), enrolment(enrolmentId), ifMatch, () -> bodies.read(body, RecordAttendance.class)));
    }

    @PUT
    @Path("/outcomes/{outcome}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record what came of it, or take it back")
    @APIResponse(
            responseCode = "200",
            description = "The enrolment as it is now",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "Others record this")
    @APIResponse(responseCode = "404", description = "No such enrolment, or not the caller's; no such outcome")
    @APIResponse(
            responseCode = "409",
            description = "code is WITHDRAWN, NOT_YET_STARTED or CANCELLED (but for LEFT), or NOT_REACHED")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public Response reach(
            @PathParam("id") String id,
            @PathParam("enrolmentId") String enrolmentId,
            @Parameter(schema = @Schema(implementation = Outcome.class)) @PathParam("outcome") String outcome,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RecordOutcome.class)))
                    InputStream body) {
        return answer(acts.reach(
                session(id),
                enrolment(enrolmentId),
                outcome(outcome),
                ifMatch,
                () -> bodies.read(body, RecordOutcome.class)));
    }

    private static Outcome outcome(String name) {
        try {
            return Outcome.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("outcome");
        }
    }

    private static UUID session(String id) {
        return Ids.fromPath(id, "session");
    }

    private static UUID enrolment(String id) {
        return Ids.fromPath(id, "enrolment");
    }

    private static Response answer(EnrolmentView enrolment) {
        return Response.ok(enrolment, MediaType.APPLICATION_JSON_TYPE)
                .tag(Preconditions.tag(enrolment.version()))
                .build();
    }
}
