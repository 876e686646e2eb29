package fr.relais.offer.operation;

import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.Preconditions;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
class SessionResource {
    private final Sessions sessions;
    private final SessionReading reading;
    private final RequestBodies bodies;

    SessionResource(Sessions sessions, SessionReading reading, RequestBodies bodies) {
        this.sessions = sessions;
        this.reading = reading;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(summary = "A session, with its free seats")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such session")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var session = sessions.require(Ids.fromPath(id, "session"));
        return Preconditions.answer(ifNoneMatch, session.version(), () -> session);
    }

    @GET
    @Path("/priority-log")
    @RolesAllowed({"partner", "employer", "counsellor"})
    @Operation(summary = "Which priority a session of one's own gave, when, under which programme and article")
    @APIResponse(responseCode = "200", description = "The decisions")
    @APIResponse(responseCode = "403", description = "The operation is another's")
    @APIResponse(responseCode = "404", description = "No such session")
    public Page<PriorityLog.Entry> priorityLog(@PathParam("id") String id) {
        return new Page<>(sessions.priorityLog(Ids.fromPath(id, "session")), null);
    }

    @PATCH
    @RolesAllowed({"partner", "employer", "counsellor"})
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change a session (RFC 7396); more seats go to those who wait")
    @APIResponse(
            responseCode = "200",
            description = "The session as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "The operation is another's")
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(responseCode = "409", description = "More seats are held than it would have")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "Fields of SessionContent that change")))
                    InputStream body) {
        var sent = bodies.bytes(body);
        var changed = sessions.change(
                Ids.fromPath(id, "session"),
                ifMatch,
                (held, run) -> reading.read(bodies.patched(held, bodies.object(sent), SessionBody.class), run, held));
        return Response.ok(changed).tag(Preconditions.tag(changed.version())).build();
    }
}
