package fr.relais.offer.posting;

import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/flagged-offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
class FlagResource {
    private final OfferSearch search;
    private final OfferAccess access;

    FlagResource(OfferSearch search, OfferAccess access) {
        this.search = search;
        this.access = access;
    }

    @GET
    @RolesAllowed({"partner", "employer", "francetravail", "ops-admin"})
    @Operation(
            summary = "Offers to be reviewed, the newest first",
            description =
                    "Passages that seem to ask for what article L1132-1 of the Code du travail forbids. Owners see their"
                            + " own offers, France Travail and operators all that were published.")
    public Page<FlaggedOffer> list(@BeanParam PageRequest page) {
        return search.rows(access.flagged(), page, "flagged-offers").map(FlaggedOffer::of);
    }
}
