package fr.relais.offer.programme;

import fr.relais.http.Faults;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import fr.relais.offer.body.ProgrammeCode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

@Path("/api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes")
class ProgrammeResource {
    private final Programmes programmes;
    private final RequestBodies bodies;

    ProgrammeResource(Programmes programmes, RequestBodies bodies) {
        this.programmes = programmes;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(summary = "Programmes by their code: the published ones, and the caller's own")
    public Page<ProgrammeView> list(@BeanParam PageRequest page) {
        return programmes.page(page);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "A programme")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such programme")
    public Response read(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var programme = programmes.require(code);
        return Preconditions.answer(ifNoneMatch, programme.version(), () -> programme);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({"partner", "employer", "counsellor"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a programme; one that is there is changed by whoever wrote it")
    @APIResponse(
            responseCode = "200",
            description = "It was there: changed, or the same as before",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new programme",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "It is another's")
    @APIResponse(responseCode = "404", description = "It is another's, and not published")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "It is there, and If-Match is missing")
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProgrammeBody.class)))
                    InputStream body) {
        if (!code.matches(ProgrammeCode.FORM)) {
            throw Problems.invalid("/code", "INVALID_VALUE", ProgrammeCode.MESSAGE);
        }
        var sent = bodies.bytes(body);
        var written = programmes.put(code, ifMatch, () -> content(sent));
        return Response.status(written.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(written.programme())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(Preconditions.tag(written.programme().version()))
                .build();
    }

    private ProgrammeBody content(byte[] sent) {
        var read = bodies.look(sent, ProgrammeBody.class);
        var faults = new Faults(read.errors());
        Frame.check(read.orFail(), faults);
        faults.raise();
        return read.orFail();
    }
}
