package fr.relais.offer.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.OfferState;
import fr.relais.http.Idempotency;
import fr.relais.http.Ids;
import fr.relais.http.Preconditions;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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

/** Changes of one offer. Whether it exists and is the caller's is asked before the request is looked at. */
@Path("/api/v1/offers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"partner", "employer", "francetravail"})
@Tag(name = "offers")
class OfferChangeResource {
    private static final String PATCH = "Fields of OfferBody that change; null takes one away";

    private final Postings postings;
    private final OfferSearch search;
    private final OfferReading reading;
    private final OfferAccess access;
    private final RequestBodies bodies;
    private final Idempotency idempotency;

    OfferChangeResource(
            Postings postings,
            OfferSearch search,
            OfferReading reading,
            OfferAccess access,
            RequestBodies bodies,
            Idempotency idempotency) {
        this.postings = postings;
        this.search = search;
        this.reading = reading;
        this.access = access;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change an offer (RFC 7396); a public one is published anew when that changes it")
    @APIResponse(
            responseCode = "200",
            description = "The offer as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferState.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "Not for this caller, source or SIRET")
    @APIResponse(responseCode = "404", description = "No such offer, or not the caller's")
    @APIResponse(responseCode = "409", description = "The offer's state does not allow it")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = SchemaType.OBJECT, description = PATCH)))
                    InputStream body) {
        var offer = writable(id);
        Preconditions.requireMatch(ifMatch, offer.version());
        var patch = forgetLabel(bodies.object(body));
        return answer(postings.change(offer.id(), matching(ifMatch), patched(patch)));
    }

    private Function<Offer, OfferContent> patched(ObjectNode patch) {
        return offer -> {
            var body = bodies.patched(OfferBody.of(offer), patch, OfferBody.class);
            return access.requireOwnSiret(reading.read(body, offer));
        };
    }

    /** Another occupation does not keep the label of the former one. */
    private static ObjectNode forgetLabel(ObjectNode patch) {
        if (patch.get("rome") instanceof ObjectNode rome && rome.has("code") && !rome.has("label")) {
            rome.putNull("label");
        }
        return patch;
    }

    @DELETE
    @Operation(summary = "Delete an offer; one that was public is withdrawn")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such offer, or not the caller's")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        postings.delete(writable(id).id(), matching(ifMatch));
    }

    @POST
    @Path("/publication")
    @Operation(summary = "Make a draft public; 409 for a closed offer")
    @Parameter(
            schema = @Schema(type = SchemaType.STRING),
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and body get the same answer for a day")
    @APIResponse(
            responseCode = "200",
            description = "The public offer",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferState.class)))
    @APIResponse(responseCode = "404", description = "No such offer, or not the caller's")
    @APIResponse(responseCode = "409", description = "The offer's state does not allow it")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Response publish(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var offer = writable(id);
        return once(() -> postings.publish(offer.id(), matchingIfPresent(ifMatch)));
    }

    @POST
    @Path("/closure")
    @Operation(summary = "Close a public offer; 409 for a draft")
    @Parameter(
            schema = @Schema(type = SchemaType.STRING),
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and body get the same answer for a day")
    @APIResponse(
            responseCode = "200",
            description = "The closed offer",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferState.class)))
    @APIResponse(responseCode = "404", description = "No such offer, or not the caller's")
    @APIResponse(responseCode = "409", description = "The offer's state does not allow it")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Response close(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var offer = writable(id);
        return once(() -> postings.close(offer.id(), matchingIfPresent(ifMatch)));
    }

    private Response once(Supplier<OfferState> change) {
        return idempotency.once(new byte[0], () -> answer(change.get()));
    }

    private static Response answer(OfferState offer) {
        return Response.ok(offer, MediaType.APPLICATION_JSON_TYPE)
                .tag(Preconditions.tag(offer.version()))
                .build();
    }

    private Offer writable(String id) {
        var offer = search.require(Ids.fromPath(id, "offer"));
        access.requireWritable(offer);
        return offer;
    }

    private Consumer<Offer> matching(@Nullable String ifMatch) {
        return offer -> {
            access.requireWritable(offer);
            Preconditions.requireMatch(ifMatch, offer.version());
        };
    }

    private Consumer<Offer> matchingIfPresent(@Nullable String ifMatch) {
        return offer -> {
            access.requireWritable(offer);
            Preconditions.matchIfPresent(ifMatch, offer.version());
        };
    }
}
