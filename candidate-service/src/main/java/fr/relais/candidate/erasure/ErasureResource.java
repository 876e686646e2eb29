package fr.relais.candidate.erasure;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Ids;
import fr.relais.http.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
class ErasureResource {
    private final Candidates candidates;
    private final Erasures erasures;
    private final Reach reach;

    ErasureResource(Candidates candidates, Erasures erasures, Reach reach) {
        this.candidates = candidates;
        this.erasures = erasures;
        this.reach = reach;
    }

    @DELETE
    @RolesAllowed({"candidate", "counsellor", "francetravail"})
    @Transactional
    @Operation(operationId = "eraseCandidate", summary = "Erase a person, here and wherever the topics are read")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void erase(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var candidate = candidates.lock(Ids.fromPath(id, "candidate"), reach);
        Preconditions.requireMatch(ifMatch, candidate.revision());
        erasures.erase(candidate);
    }
}
