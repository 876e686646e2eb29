package fr.relais.offer.publics;

import fr.relais.http.Page;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

@Path("/api/v1/priority-publics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "priority publics")
class PublicResource {
    private final PriorityPublics publics;
    private final RequestBodies bodies;

    PublicResource(PriorityPublics publics, RequestBodies bodies) {
        this.publics = publics;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(summary = "All priority publics, with the articles of law that allow places for them")
    public Page<PublicView> list(@Context HttpHeaders headers) {
        var english = !headers.getAcceptableLanguages().isEmpty()
                && "en".equals(headers.getAcceptableLanguages().getFirst().getLanguage());
        return new Page<>(publics.views(english), null);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed("registry-admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a priority public")
    @APIResponse(
            responseCode = "200",
            description = "It was there: changed, or the same as before",
            content = @Content(schema = @Schema(implementation = PublicView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new one",
            content = @Content(schema = @Schema(implementation = PublicView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "It is there, and If-Match is missing")
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PublicBody.class)))
                    InputStream body) {
        if (!code.matches("[A-Z][A-Z0-9_]{0,30}")) {
            throw Problems.invalid(
                    "/code",
                    "INVALID_VALUE",
                    "must be a code of 1 to 31 capital letters, digits and underscores, a letter first");
        }
        var sent = bodies.bytes(body);
        var written = publics.put(code, ifMatch, () -> bodies.read(sent, PublicBody.class));
        return Response.status(written.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(written.view())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(Preconditions.tag(written.view().version()))
                .build();
    }
}
