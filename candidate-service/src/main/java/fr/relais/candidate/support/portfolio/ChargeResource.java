package fr.relais.candidate.support.portfolio;

import fr.relais.candidate.support.Accompaniment;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/counsellor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
class ChargeResource {
    private final Charges charges;
    private final Accompaniment accompaniment;
    private final RequestBodies bodies;

    ChargeResource(Charges charges, Accompaniment accompaniment, RequestBodies bodies) {
        this.charges = charges;
        this.accompaniment = accompaniment;
        this.bodies = bodies;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(
            operationId = "getCounsellor",
            summary = "Who is in charge: of each structure for the person, of the own for a counsellor")
    @APIResponse(responseCode = "200", description = "At most one a structure, in one page")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<ChargeView> read(@PathParam("id") String id) {
        var candidate = accompaniment.find(Ids.fromPath(id, "candidate")).id();
        var structure = accompaniment.isPerson() ? null : accompaniment.structure();
        return new Page<>(charges.of(candidate, structure), null);
    }

    @PUT
    @RolesAllowed("counsellor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "takeCharge", summary = "Put a counsellor of the own structure in charge of a person")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TakeCharge.class)))
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public ChargeView put(@PathParam("id") String id, InputStream body) {
        var candidate = Ids.fromPath(id, "candidate");
        var structure = accompaniment.structure();
        accompaniment.find(candidate);
        var said = bodies.read(body, TakeCharge.class).counsellor();
        var counsellor = said.equals("me") ? accompaniment.account() : said;
        return QuarkusTransaction.requiringNew().call(() -> put(candidate, structure, counsellor));
    }

    private ChargeView put(UUID candidate, String structure, String counsellor) {
        accompaniment.lock(candidate);
        return charges.put(candidate, structure, counsellor, accompaniment.now());
    }

    @DELETE
    @RolesAllowed("counsellor")
    @Transactional
    @Operation(operationId = "leaveCharge", summary = "Nobody of the own structure is in charge any more")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach, or nobody was")
    public void delete(@PathParam("id") String id) {
        var candidate = accompaniment.lock(Ids.fromPath(id, "candidate"));
        if (!charges.end(candidate.id(), accompaniment.structure())) {
            throw Problems.notFound("counsellor in charge");
        }
    }
}
