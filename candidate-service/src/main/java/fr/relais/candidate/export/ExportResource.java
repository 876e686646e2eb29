package fr.relais.candidate.export;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.badge.BadgeExport;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateViews;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.profile.SourceLinks;
import fr.relais.http.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
class ExportResource {
    private final Candidates candidates;
    private final SourceLinks links;
    private final CandidateViews views;
    private final BadgeExport badges;
    private final Reach reach;
    private final Clock clock;

    ExportResource(
            Candidates candidates,
            SourceLinks links,
            CandidateViews views,
            BadgeExport badges,
            Reach reach,
            Clock clock) {
        this.candidates = candidates;
        this.links = links;
        this.views = views;
        this.badges = badges;
        this.reach = reach;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor", "partner"})
    @Transactional
    @Operation(operationId = "exportCandidate", summary = "All that is kept of a candidate, in one call")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public ExportView export(@PathParam("id") String id) {
        var candidate = candidates.require(Ids.fromPath(id, "candidate"), reach);
        return ExportView.of(candidate, parts(candidate), clock.instant());
    }

    private ExportView.Parts parts(Candidate candidate) {
        return new ExportView.Parts(
                views.of(candidate),
                views.mayIdentify(candidate) ? candidate.verifiedEmail() : null,
                links.of(candidate.id()),
                badges.held(candidate),
                badges.happened(candidate));
    }
}
