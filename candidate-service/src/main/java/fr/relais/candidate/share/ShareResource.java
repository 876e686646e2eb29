package fr.relais.candidate.share;

import fr.relais.http.Cursors;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/passport/shares")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("candidate")
@Tag(name = "passport")
class ShareResource {
    private static final String LIST = "passport-shares";

    private final Sharing sharing;
    private final RequestBodies bodies;

    ShareResource(Sharing sharing, RequestBodies bodies) {
        this.sharing = sharing;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sharePassport",
            summary = "Consent that employers with the token read the passport for a while",
            description =
                    "By it the person consents to the purpose passport; withdrawing that consent ends every share."
                            + " The token is shown in this answer only. Idempotency-Key is not heeded: no answer with a token"
                            + " is kept, and a second share does no harm.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CreateShare.class)))
    @APIResponse(
            responseCode = "201",
            description = "Shared",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    @APIResponse(responseCode = "409", description = "Too many shares stand")
    public Response create(@PathParam("id") String id, InputStream body) {
        var candidate = Ids.fromPath(id, "candidate");
        sharing.check(candidate);
        var created = sharing.create(candidate, bodies.read(body, CreateShare.class));
        return Response.created(URI.create("/api/v1/candidates/" + candidate + "/passport/shares/" + created.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(created)
                .build();
    }

    @GET
    @Operation(operationId = "listPassportShares", summary = "Shares that stand, newest first, without their tokens")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<ShareView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        var candidate = Ids.fromPath(id, "candidate");
        sharing.check(candidate);
        var rows = sharing.page(candidate, page.after(LIST), page.limit() + 1);
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.id()))
                .map(ShareView::of);
    }

    @DELETE
    @Path("/{shareId}")
    @Operation(operationId = "revokePassportShare", summary = "Revoke a share, effective at once")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach, or no such share")
    public void revoke(@PathParam("id") String id, @PathParam("shareId") String shareId) {
        sharing.revoke(Ids.fromPath(id, "candidate"), Ids.fromPath(shareId, "share"));
    }
}
