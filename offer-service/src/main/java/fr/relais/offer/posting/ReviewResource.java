package fr.relais.offer.posting;

import fr.relais.http.Caller;
import fr.relais.http.Ids;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/offers/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
class ReviewResource {
    private final OfferSearch search;
    private final OfferAccess access;
    private final Postings postings;
    private final RequestBodies bodies;
    private final Caller caller;

    ReviewResource(OfferSearch search, OfferAccess access, Postings postings, RequestBodies bodies, Caller caller) {
        this.search = search;
        this.access = access;
        this.postings = postings;
        this.bodies = bodies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"partner", "employer", "counsellor", "francetravail", "ops-admin"})
    @Operation(summary = "What is flagged of an offer, and what was decided of it")
    @APIResponse(
            responseCode = "200",
            description = "The offer and its passages, none when nothing is flagged",
            content = @Content(schema = @Schema(implementation = FlaggedOffer.class)))
    @APIResponse(responseCode = "404", description = "No such offer, or not the caller's")
    public FlaggedOffer read(@PathParam("id") String id) {
        var offer = search.require(Ids.fromPath(id, "offer"));
        access.requireReviewReader(offer);
        return FlaggedOffer.of(offer);
    }

    @PUT
    @RolesAllowed("francetravail")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide of a flagged offer",
            description =
                    "UNLAWFUL closes it, and nobody but its owners, counsellors of its source and France Travail reads it any more; LAWFUL opens it again."
                            + " The decision is about the passages that are there: it ends when they change.")
    @APIResponse(
            responseCode = "200",
            description = "The offer and its passages",
            content = @Content(schema = @Schema(implementation = FlaggedOffer.class)))
    @APIResponse(responseCode = "400", description = "The body breaks the contract; errors[] says where")
    @APIResponse(responseCode = "404", description = "No such offer")
    @APIResponse(responseCode = "409", description = "Nothing of the offer is flagged")
    public FlaggedOffer review(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReviewBody.class)))
                    InputStream body) {
        var offer = search.require(Ids.fromPath(id, "offer"));
        var verdict = bodies.read(body, ReviewBody.class).verdict();
        return FlaggedOffer.of(postings.judge(offer.id(), verdict, caller.client()));
    }
}
