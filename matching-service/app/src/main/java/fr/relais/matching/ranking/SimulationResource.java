package fr.relais.matching.ranking;

import fr.relais.http.PageRequest;
import fr.relais.matching.access.Audience;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "simulations")
class SimulationResource {
    private final Simulations simulations;
    private final SimulationReader reader;

    SimulationResource(Simulations simulations, SimulationReader reader) {
        this.simulations = simulations;
        this.reader = reader;
    }

    @POST
    @RolesAllowed({Audience.COUNSELLOR, Audience.EMPLOYER, Audience.PARTNER, Audience.FRANCE_TRAVAIL})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rank candidates for an offer that is not stored",
            description =
                    "Ranks the given profiles, or without any those of the index that the caller may see."
                            + " Without offerId the nil UUID enters the fair order. Send the same body with the cursor for the next page.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SimulationBody.class)))
    @APIResponseSchema(value = RankedCandidates.class, responseCode = "200")
    @APIResponse(responseCode = "400", description = "The offer or a profile breaks its contract, or a bad cursor")
    @APIResponse(responseCode = "410", description = "The cursor has expired")
    public RankedCandidates simulate(@BeanParam PageRequest page, InputStream body) {
        return simulations.rank(reader.read(body), page);
    }
}
