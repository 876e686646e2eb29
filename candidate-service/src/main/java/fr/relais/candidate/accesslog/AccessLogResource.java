package fr.relais.candidate.accesslog;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Caller;
import fr.relais.http.Cursors;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "passport")
class AccessLogResource {
    private static final String LIST = "access-log";

    private final AccessLog log;
    private final Candidates candidates;
    private final Reach reach;
    private final Caller caller;

    AccessLogResource(AccessLog log, Candidates candidates, Reach reach, Caller caller) {
        this.log = log;
        this.candidates = candidates;
        this.reach = reach;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"candidate", "ops-admin"})
    @Transactional
    @Operation(
            operationId = "listAccesses",
            summary = "Who else read what of the person, newest first",
            description = "An operator sees when something was read, not by whom and what.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<AccessView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        var candidate = Ids.fromPath(id, "candidate");
        var own = caller.is("candidate");
        if (own) {
            candidates.require(candidate, reach);
        } else if (candidates.findById(candidate) == null) {
            throw Problems.notFound("candidate");
        }
        var rows = log.page(candidate, page.after(LIST), page.limit() + 1);
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.id()))
                .map(own ? AccessView::of : AccessView::withoutContent);
    }
}
