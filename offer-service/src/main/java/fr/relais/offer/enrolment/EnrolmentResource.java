package fr.relais.offer.enrolment;

import fr.relais.http.Idempotency;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.RequestBodies;
import fr.relais.offer.operation.Sessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sessions/{id}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
class EnrolmentResource {
    private final Enrolments enrolments;
    private final Sessions sessions;
    private final EnrolmentReading reading;
    private final RequestBodies bodies;
    private final Idempotency idempotency;
    private final Turns turns;

    EnrolmentResource(
            Enrolments enrolments,
            Sessions sessions,
            EnrolmentReading reading,
            RequestBodies bodies,
            Idempotency idempotency,
            Turns turns) {
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.reading = reading;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.turns = turns;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor", "partner", "employer", "francetravail"})
    @Operation(
            summary = "Enrolments of a session: all for who runs the operation, else those of the caller's own people")
    @APIResponse(responseCode = "200", description = "The enrolments")
    @APIResponse(responseCode = "403", description = "An employer, and the operation is another's")
    @APIResponse(responseCode = "404", description = "No such session")
    public Page<EnrolmentView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return enrolments.page(Ids.fromPath(id, "session"), page);
    }

    @POST
    @RolesAllowed({"candidate", "counsellor", "partner"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enrol somebody: a seat while there is one, else a place on the waiting list")
    @Parameter(
            schema = @Schema(type = SchemaType.STRING),
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and body get the same answer for a day")
    @APIResponse(
            responseCode = "200",
            description = "Was enrolled already; or had withdrawn, and came anew",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The enrolment",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "Not for this caller; publics are written by counsellors alone")
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(
            responseCode = "409",
            description =
                    "code is ENROLMENT_CLOSED, NOT_YET_OPEN, FULL, ADULTS_ONLY, CLOSED_TO_MINORS or UNDER_16; or ENROLLED_ALREADY when the body says something else than the enrolment there is")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Response create(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EnrolmentBody.class)))
                    InputStream body) {
        var session = sessions.requireRun(Ids.fromPath(id, "session")).session().id();
        var sent = bodies.bytes(body);
        return turns.take(session, () -> idempotency.once(sent, () -> enrol(session, sent)));
    }

    private Response enrol(UUID session, byte[] sent) {
        var written = enrolments.enrol(session, reading.read(sent));
        var address = "/api/v1/sessions/" + session + "/enrolments/"
                + written.enrolment().id();
        return (written.isNew() ? Response.created(URI.create(address)) : Response.ok())
                .entity(written.enrolment())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(Preconditions.tag(written.enrolment().version()))
                .build();
    }

    @GET
    @Path("/{enrolmentId}")
    @RolesAllowed({"candidate", "counsellor", "partner", "employer", "francetravail"})
    @Operation(summary = "An enrolment")
    @APIResponse(
            responseCode = "200",
            description = "The enrolment",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(responseCode = "404", description = "No such enrolment, or not the caller's")
    public Response read(@PathParam("id") String id, @PathParam("enrolmentId") String enrolmentId) {
        var read = enrolments.require(Ids.fromPath(id, "session"), Ids.fromPath(enrolmentId, "enrolment"));
        return Response.ok(read).tag(Preconditions.tag(read.version())).build();
    }

    @PATCH
    @Path("/{enrolmentId}")
    @RolesAllowed({"candidate", "counsellor", "partner"})
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change preference and publics (RFC 7396); a seat that is held stays")
    @APIResponse(
            responseCode = "200",
            description = "The enrolment as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "Not for this caller; publics are written by counsellors alone")
    @APIResponse(responseCode = "404", description = "No such enrolment, or not the caller's")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response patch(
            @PathParam("id") String id,
            @PathParam("enrolmentId") String enrolmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "Fields of EnrolmentContent that change")))
                    InputStream body) {
        var sent = bodies.bytes(body);
        var changed = enrolments.change(
                Ids.fromPath(id, "session"),
                Ids.fromPath(enrolmentId, "enrolment"),
                ifMatch,
                () -> reading.requireRight(sent),
                held -> reading.patched(held, sent));
        return Response.ok(changed).tag(Preconditions.tag(changed.version())).build();
    }

    @DELETE
    @Path("/{enrolmentId}")
    @RolesAllowed({"candidate", "counsellor", "partner"})
    @Operation(summary = "Withdraw somebody; who waits moves up")
    @APIResponse(responseCode = "204", description = "The person is not enrolled any more; the enrolment says so")
    @APIResponse(responseCode = "403", description = "The person is accompanied by others")
    @APIResponse(responseCode = "404", description = "No such enrolment, or not the caller's")
    @APIResponse(responseCode = "409", description = "code is TOOK_PART: whoever was there may have the outcome LEFT")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void delete(
            @PathParam("id") String id,
            @PathParam("enrolmentId") String enrolmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        enrolments.withdraw(Ids.fromPath(id, "session"), Ids.fromPath(enrolmentId, "enrolment"), ifMatch);
    }
}
