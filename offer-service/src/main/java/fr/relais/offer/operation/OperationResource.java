package fr.relais.offer.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.http.Faults;
import fr.relais.http.FieldError;
import fr.relais.http.Idempotency;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.PartlyRead;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import fr.relais.offer.body.ProgrammeCode;
import fr.relais.offer.equality.LawfulText;
import fr.relais.offer.owner.Ownership;
import fr.relais.offer.programme.Frame;
import fr.relais.offer.programme.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
class OperationResource {
    private final Operations operations;
    private final Programmes programmes;
    private final Ownership ownership;
    private final RequestBodies bodies;
    private final Idempotency idempotency;

    OperationResource(
            Operations operations,
            Programmes programmes,
            Ownership ownership,
            RequestBodies bodies,
            Idempotency idempotency) {
        this.operations = operations;
        this.programmes = programmes;
        this.ownership = ownership;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "Operations, the newest first: the published ones, and the caller's own")
    public Page<OperationView> list(
            @Parameter(description = "Code of the programme that they are part of") @QueryParam("programme") @Nullable
                    String programme,
            @BeanParam PageRequest page) {
        ownership.requireReader();
        if (programme != null && !programme.matches(ProgrammeCode.FORM)) {
            throw Problems.invalid("?programme", "INVALID_VALUE", ProgrammeCode.MESSAGE);
        }
        return operations.page(programme, page);
    }

    @POST
    @RolesAllowed({"partner", "employer", "counsellor"})
    @Consumes(MediaType.APPLICATION_JSON)
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Write a new operation")
    @Parameter(
            schema = @Schema(type = SchemaType.STRING),
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and body get the same answer for a day")
    @APIResponse(
            responseCode = "201",
            description = "The operation",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "Not for this caller, or not a partner of the programme")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Response create(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OperationBody.class)))
                    InputStream body) {
        ownership.requireMine();
        var sent = bodies.bytes(body);
        return idempotency.once(sent, () -> {
            var created = operations.create(checked(bodies.look(sent, OperationBody.class), null));
            return Response.created(URI.create("/api/v1/operations/" + created.id()))
                    .entity(created)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .tag(Preconditions.tag(created.version()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "An operation")
    @APIResponse(
            responseCode = "200",
            description = "The operation",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such operation")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var operation = operations.require(Ids.fromPath(id, "operation"));
        return Preconditions.answer(ifNoneMatch, operation.version(), () -> operation);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({"partner", "employer", "counsellor"})
    @Consumes("application/merge-patch+json")
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Change an operation (RFC 7396)")
    @APIResponse(
            responseCode = "200",
            description = "The operation as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OperationView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "It is another's")
    @APIResponse(responseCode = "404", description = "No such operation")
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
                                                            description = "Fields of OperationContent that change")))
                    InputStream body) {
        var sent = bodies.bytes(body);
        var changed = operations.change(Ids.fromPath(id, "operation"), ifMatch, held -> patched(held, sent));
        return Response.ok(changed).tag(Preconditions.tag(changed.version())).build();
    }

    private OperationBody patched(OperationBody held, byte[] sent) {
        ObjectNode patch = bodies.object(sent);
        return checked(bodies.patched(held, patch, OperationBody.class), held.programme());
    }

    /** @param heldProgramme that the operation is part of already, whoever the partners are now */
    private OperationBody checked(PartlyRead<OperationBody> read, @Nullable String heldProgramme) {
        var body = read.orFail();
        var faults = new Faults(read.errors());
        Frame.check(body, faults);
        LawfulText.ofMeasure(body.title(), "/title", faults);
        faults.raise();
        var programme = body.programme();
        if (programme != null
                && !programme.equals(heldProgramme)
                && !programmes.lets(programme, ownership.requireMine())) {
            throw Problems.forbidden(List.of(new FieldError(
                    "/programme",
                    "NOT_A_PARTNER",
                    "there is no such programme, or it does not name the caller as a partner today:"
                            + " check the code, or ask who runs it to write the caller among its partners")));
        }
        return body;
    }
}
