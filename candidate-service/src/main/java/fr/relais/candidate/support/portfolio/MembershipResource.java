package fr.relais.candidate.support.portfolio;

import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.support.Accompaniment;
import fr.relais.candidate.support.structure.Structures;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/structures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
class MembershipResource {
    private final Memberships memberships;
    private final Structures structures;
    private final Accompaniment accompaniment;

    MembershipResource(Memberships memberships, Structures structures, Accompaniment accompaniment) {
        this.memberships = memberships;
        this.structures = structures;
        this.accompaniment = accompaniment;
    }

    /** @param id of the structure */
    record MembershipView(String id) {}

    @GET
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(operationId = "listMemberships", summary = "The structures whose counsellors accompany the person")
    @APIResponse(responseCode = "200", description = "All of them, in one page")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<MembershipView> list(@PathParam("id") String id) {
        var candidate = candidate(id);
        return new Page<>(
                candidate.structures().stream().map(MembershipView::new).toList(), null);
    }

    @PUT
    @Path("/{structure}")
    @RolesAllowed("candidate")
    @Transactional
    @Operation(operationId = "joinStructure", summary = "Let a structure's counsellors accompany oneself")
    @APIResponse(responseCode = "204", description = "They do")
    @APIResponse(
            responseCode = "404",
            description = "No such candidate within the caller's reach, or no such structure")
    public void join(@PathParam("id") String id, @PathParam("structure") String structure) {
        var candidate = accompaniment.lock(Ids.fromPath(id, "candidate"));
        if (!structures.knows(structure)) {
            throw Problems.notFound("structure");
        }
        memberships.join(candidate, structure);
    }

    @DELETE
    @Path("/{structure}")
    @RolesAllowed("candidate")
    @Transactional
    @Operation(operationId = "leaveStructure", summary = "End that, effective at once")
    @APIResponse(responseCode = "204", description = "They no longer do")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach, or they did not")
    public void leave(@PathParam("id") String id, @PathParam("structure") String structure) {
        var candidate = accompaniment.lock(Ids.fromPath(id, "candidate"));
        if (!memberships.leave(candidate, structure)) {
            throw Problems.notFound("structure");
        }
    }

    private Candidate candidate(String id) {
        return accompaniment.find(Ids.fromPath(id, "candidate"));
    }
}
