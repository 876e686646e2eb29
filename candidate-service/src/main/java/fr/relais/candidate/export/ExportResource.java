package fr.relais.candidate.export;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
class ExportResource {
    private final Candidates candidates;
    private final Exports exports;
    private final Reach reach;

    ExportResource(Candidates candidates, Exports exports, Reach reach) {
        this.candidates = candidates;
        this.exports = exports;
        this.reach = reach;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor", "partner"})
    @Transactional
    @Operation(operationId = "exportCandidate", summary = "All that is kept of a candidate, in one call")
    @APIResponse(responseCode = "200", description = "As it is now; shares and accesses for the person alone")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public ExportView export(@PathParam("id") String id) {
        return exports.of(candidates.require(Ids.fromPath(id, "candidate"), reach));
    }
}
