package fr.relais.candidate.support.structure;

import fr.relais.http.Caller;
import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/structures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "structures")
class StructureResource {
    private static final String LIST = "structures";
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final Structures structures;
    private final RequestBodies bodies;
    private final Caller caller;

    StructureResource(Structures structures, RequestBodies bodies, Caller caller) {
        this.structures = structures;
        this.bodies = bodies;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listStructures", summary = "The structures that accompany people, by id")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<StructureView> list(
            @QueryParam("departement") @Nullable String departement, @BeanParam PageRequest page) {
        var rows = structures.page(departement, after(page.cursor()), page.limit() + 1);
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.id()))
                .map(Structure::view);
    }

    private static String after(@Nullable String cursor) {
        var after = cursor == null ? "" : Cursors.read(LIST, cursor, 1).getFirst();
        if (cursor != null && !after.matches(ID)) {
            throw Cursors.bad();
        }
        return after;
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(operationId = "getStructure", summary = "A structure")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = StructureView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such structure")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var structure = structures.require(id);
        return Preconditions.answer(ifNoneMatch, structure.version(), structure::view);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"counsellor", "francetravail"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putStructure",
            summary = "Write a structure: its own counsellors, or a system of France Travail's")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StructureBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there: changed, or the same as before",
            content = @Content(schema = @Schema(implementation = StructureView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new structure",
            content = @Content(schema = @Schema(implementation = StructureView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "403", description = "A structure of others")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "It is there, and If-Match is missing")
    public Response put(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        if (!caller.is("francetravail") && !id.equals(caller.structure())) {
            throw Problems.of(ProblemType.FORBIDDEN, "not the structure of this token");
        }
        if (!id.matches(ID)) {
            throw Problems.notFound("structure");
        }
        structures.check(id, ifMatch);
        var written = structures.put(id, ifMatch, bodies.read(body, StructureBody.class));
        return Response.status(written.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(written.structure().view())
                .tag(Preconditions.tag(written.structure().version()))
                .build();
    }
}
