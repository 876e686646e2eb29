package fr.relais.offer.francetravail;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * France Travail's API "Offres d'emploi v2", as far as it is asked. The token is asked for once and kept until shortly before
 * it expires.
 */
@Path("/v2")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "francetravail")
@OidcClientFilter("francetravail")
interface OffersApi {
    /**
     * Offers created within a time: 200 with all of them, 206 with a part, 204 with none. {@code Content-Range} tells how many
     * there are.
     *
     * @param from such as {@code 2026-01-31T00:00:00Z}, inclusive, as is {@code until}
     * @param range such as {@code 0-149}: 150 at most, up to 3149
     * @param sort 1: the newest first
     */
    @GET
    @Path("/offres/search")
    Response search(
            @QueryParam("departement") String departement,
            @QueryParam("minCreationDate") String from,
            @QueryParam("maxCreationDate") String until,
            @QueryParam("range") String range,
            @QueryParam("sort") int sort);

    /** One offer: 200 with it, 204 when it is on offer no more. */
    @GET
    @Path("/offres/{id}")
    Response offer(@PathParam("id") String id);

    /** The départements that a search knows: 200 with objects that have a {@code code}. */
    @GET
    @Path("/referentiel/departements")
    Response departements();
}
