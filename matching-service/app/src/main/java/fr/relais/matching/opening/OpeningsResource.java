package fr.relais.matching.opening;

import fr.relais.http.Ids;
import fr.relais.http.Problems;
import fr.relais.matching.access.Audience;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.index.LiveIndex;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/openings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "openings")
class OpeningsResource {
    private final LiveIndex index;
    private final Doors doors;
    private final Audience audience;

    OpeningsResource(LiveIndex index, Doors doors, Audience audience) {
        this.index = index;
        this.doors = doors;
        this.audience = audience;
    }

    @GET
    @RolesAllowed({Audience.CANDIDATE, Audience.COUNSELLOR, Audience.PARTNER, Audience.FRANCE_TRAVAIL})
    @Operation(
            summary = "What each competency that a candidate does not hold would open, and where it is taught",
            description =
                    "Exact, for all 30 competencies and each level above the held one: the same as ranking anew with that"
                            + " level. It is supposed to be held on the evidence there is, and merely declared where nothing is held.")
    @APIResponseSchema(value = OpeningsView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such candidate for this caller")
    public OpeningsView openings(@PathParam("id") String path) {
        UUID id = Ids.fromPath(path, "candidate");
        Snapshot snapshot = index.snapshot();
        if (!audience.readsCandidate(id)) {
            throw Problems.notFound("candidate");
        }
        Candidate candidate = snapshot.candidate(id).orElseThrow(() -> Problems.notFound("candidate"));
        return doors.of(snapshot, candidate);
    }
}
