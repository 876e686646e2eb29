package fr.relais.offer.posting;

import fr.relais.events.OfferState;
import fr.relais.http.Idempotency;
import fr.relais.http.Ids;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jspecify.annotations.Nullable;

@Path("/api/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
class OfferResource {
    private static final String JSON_LD = "application/ld+json";

    private final Postings postings;
    private final OfferSearch search;
    private final FacetCounts facets;
    private final OfferReading reading;
    private final OfferAccess access;
    private final RequestBodies bodies;
    private final Idempotency idempotency;

    OfferResource(
            Postings postings,
            OfferSearch search,
            FacetCounts facets,
            OfferReading reading,
            OfferAccess access,
            RequestBodies bodies,
            Idempotency idempotency) {
        this.postings = postings;
        this.search = search;
        this.facets = facets;
        this.reading = reading;
        this.access = access;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Offers, the newest written first; of drafts only the caller's own, and all for France Travail")
    public OfferPage list(@BeanParam OfferFilter filter, @BeanParam Around around, @BeanParam PageRequest page) {
        var scope = access.listed(filter.status());
        var condition = filter.condition(scope);
        around.narrow(condition);
        var counts = filter.wantsFacets() ? facets.of(condition) : null;
        return OfferPage.of(search.page(condition, page), counts);
    }

    @POST
    @RolesAllowed({"partner", "employer", "francetravail"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a new offer, which is a draft until its publication")
    @Parameter(
            schema = @Schema(type = SchemaType.STRING),
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and body get the same answer for a day")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StoredOffer.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "403", description = "Not for this caller, source or SIRET")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Response create(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferBody.class)))
                    InputStream body) {
        var bytes = bodies.bytes(body);
        return idempotency.once(bytes, () -> {
            var tree = bodies.object(bytes);
            access.nameOwnSiret(tree);
            var read = bodies.look(tree, OfferBody.class);
            var source = access.sourceFor(read.orFail().source());
            var content = access.requireOwnSiret(reading.read(read, source));
            return stored(Response.Status.CREATED, postings.create(new OfferKey(source, null), content));
        });
    }

    static Response stored(Response.Status status, OfferState offer) {
        var answer = Response.status(status)
                .entity(StoredOffer.of(offer))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(Preconditions.tag(offer.version()));
        return status == Response.Status.CREATED
                ? answer.location(URI.create("/api/v1/offers/" + offer.offerId()))
                        .build()
                : answer.build();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "An offer")
    @APIResponse(
            responseCode = "200",
            description = "The offer",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OfferState.class)),
                @Content(mediaType = JSON_LD, schema = @Schema(implementation = JobPosting.class))
            })
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "401", description = "No valid token; for a draft too")
    @APIResponse(responseCode = "404", description = "No such offer, or not the caller's")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var offer = search.require(Ids.fromPath(id, "offer"));
        access.requireReadable(offer);
        return varying(Preconditions.answer(ifNoneMatch, offer.version(), offer::state));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(JSON_LD)
    @Operation(hidden = true) // the same operation of the API, with the other type of answer
    public Response readPosting(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var offer = search.require(Ids.fromPath(id, "offer"));
        access.requireReadable(offer);
        var tag = new EntityTag(offer.version() + "-ld");
        return varying(Preconditions.answer(ifNoneMatch, tag, () -> JobPosting.of(offer.state())));
    }

    /** For caches: the same address answers in two types. */
    private static Response varying(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
