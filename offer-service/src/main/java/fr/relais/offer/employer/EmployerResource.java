package fr.relais.offer.employer;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/employers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employers")
class EmployerResource {
    private static final Siret.Check SIRET = new Siret.Check();

    private final Employers employers;
    private final EmployerAccess access;
    private final RequestBodies bodies;

    EmployerResource(Employers employers, EmployerAccess access, RequestBodies bodies) {
        this.employers = employers;
        this.access = access;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(summary = "Employers by their SIRET; without a token partners and those with a public offer")
    public Page<EmployerView> list(
            @Parameter(description = "Code of a programme of which an agreement holds today")
                    @QueryParam("programme")
                    @Nullable
                    String programme,
            @BeanParam PageRequest page) {
        access.requireReader();
        if (programme != null && !programme.matches(ProgrammeCode.FORM)) {
            throw Problems.invalid("?programme", "INVALID_VALUE", ProgrammeCode.MESSAGE);
        }
        return employers.page(access.seesAll(), programme, page);
    }

    @GET
    @Path("/{siret}")
    @PermitAll
    @Operation(summary = "An employer")
    @APIResponse(
            responseCode = "200",
            description = "The employer",
            content = @Content(schema = @Schema(implementation = EmployerView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such employer")
    public Response read(
            @PathParam("siret") String siret, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.requireReader();
        var employer = employers.require(siret, access.seesAll());
        return Preconditions.answer(ifNoneMatch, employer.version(), () -> employer);
    }

    @PUT
    @Path("/{siret}")
    @RolesAllowed({"partner", "employer", "counsellor"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write an employer; one that is there is changed by who wrote it, or by itself")
    @APIResponse(
            responseCode = "200",
            description = "It was there: changed, or the same as before",
            content = @Content(schema = @Schema(implementation = EmployerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new employer",
            content = @Content(schema = @Schema(implementation = EmployerView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "Another has written it")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "It is there, and If-Match is missing")
    public Response put(
            @PathParam("siret") String siret,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EmployerBody.class)))
                    InputStream body) {
        if (!SIRET.isValid(siret, null)) {
            throw Problems.invalid("/siret", "INVALID_VALUE", "must be 14 digits with a valid key");
        }
        var sent = bodies.bytes(body);
        var written = employers.put(
                siret, ifMatch, () -> access.sourceFor(siret), access::requireWritable, () -> content(sent));
        return answer(written.isNew() ? Response.Status.CREATED : Response.Status.OK, written.employer());
    }

    private EmployerBody content(byte[] sent) {
        var read = bodies.look(sent, EmployerBody.class);
        var faults = new Faults(read.errors());
        var agreements = read.orFail().agreements();
        for (int i = 0; agreements != null && i < agreements.size(); i++) {
            var pointer = "/agreements/" + i;
            if (faults.isSound(pointer)) {
                faults.ordered(agreements.get(i).from(), agreements.get(i).until(), pointer);
            }
        }
        faults.raise();
        return read.orFail();
    }

    private static Response answer(Response.Status status, EmployerView employer) {
        return Response.status(status)
                .entity(employer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(Preconditions.tag(employer.version()))
                .build();
    }
}
