package fr.relais.offer.posting;

import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

/** Offers under the ids that their sources gave them. */
@Path("/api/v1/sources/{source}/offers/{externalId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
class SourceOfferResource {
    private final OfferUpserts upserts;
    private final OfferAccess access;
    private final RequestBodies bodies;

    SourceOfferResource(OfferUpserts upserts, OfferAccess access, RequestBodies bodies) {
        this.upserts = upserts;
        this.access = access;
        this.bodies = bodies;
    }

    @PUT
    @RolesAllowed({"partner", "francetravail"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create or replace an offer by the source's own id; when nothing changes, nothing happens")
    @APIResponse(
            responseCode = "200",
            description = "It was there: replaced, or the same as before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StoredOffer.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StoredOffer.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "Not for this caller, source or SIRET")
    @APIResponse(responseCode = "409", description = "The offer's state does not allow it")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "413", description = "The body is too large")
    public Response put(
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferBody.class)))
                    InputStream body) {
        access.requireSource(source);
        if (!OfferUpserts.isExternalId(externalId)) {
            throw Problems.invalid("/externalId", "INVALID_VALUE", OfferUpserts.EXTERNAL_ID);
        }
        var read = bodies.look(bodies.bytes(body), OfferBody.class);
        var upserted = upserts.upsert(new OfferKey(source, externalId), ifMatch, read);
        var created = upserted.effect() == Upserted.Effect.CREATED;
        return OfferResource.stored(created ? Response.Status.CREATED : Response.Status.OK, upserted.offer());
    }
}
