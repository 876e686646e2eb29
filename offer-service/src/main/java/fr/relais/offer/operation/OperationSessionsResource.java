package fr.relais.offer.operation;

import fr.relais.http.Idempotency;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/operations/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
class OperationSessionsResource {
    private final Sessions sessions;
    private final Operations operations;
    private final SessionReading reading;
    private final RequestBodies bodies;
    private final Idempotency idempotency;

    OperationSessionsResource(
            Sessions sessions,
            Operations operations,
            SessionReading reading,
            RequestBodies bodies,
            Idempotency idempotency) {
        this.sessions = sessions;
        this.operations = operations;
        this.reading = reading;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(summary = "Sessions of an operation, in the order of time")
    @APIResponse(responseCode = "200", description = "The sessions")
    @APIResponse(responseCode = "404", description = "No such operation")
    public Page<SessionView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return sessions.page(Ids.fromPath(id, "operation"), page);
    }

    @POST
    @RolesAllowed({"partner", "employer", "counsellor"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a new session of one's own operation")
    @Parameter(
            schema = @Schema(type = SchemaType.STRING),
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and body get the same answer for a day")
    @APIResponse(
            responseCode = "201",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "The operation is another's")
    @APIResponse(responseCode = "404", description = "No such operation")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Response create(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SessionBody.class)))
                    InputStream body) {
        var operation = operations.requireMine(Ids.fromPath(id, "operation"));
        var sent = bodies.bytes(body);
        return idempotency.once(sent, () -> {
            var created = sessions.create(
                    operation.id(), (none, run) -> reading.read(bodies.look(sent, SessionBody.class), run, none));
            return Response.created(URI.create("/api/v1/sessions/" + created.id()))
                    .entity(created)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .tag(Preconditions.tag(created.version()))
                    .build();
        });
    }
}
