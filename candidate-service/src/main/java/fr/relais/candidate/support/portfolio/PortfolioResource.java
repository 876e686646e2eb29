package fr.relais.candidate.support.portfolio;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.CandidateView;
import fr.relais.candidate.profile.CandidateViews;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Caller;
import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
class PortfolioResource {
    private static final String LIST = "candidates";
    private static final String IN_CHARGE = "exists (select 1 from Charge g where g.key.candidateId = c.id"
            + " and g.key.structure = :inStructure and g.counsellor = :inCharge)";

    private final Candidates candidates;
    private final CandidateViews views;
    private final Reach reach;
    private final Caller caller;

    PortfolioResource(Candidates candidates, CandidateViews views, Reach reach, Caller caller) {
        this.candidates = candidates;
        this.views = views;
        this.reach = reach;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("counsellor")
    @Transactional
    @Operation(operationId = "listCandidates", summary = "The candidates that the counsellor's structure accompanies")
    public Page<CandidateView> list(
            @Parameter(description = "Only those of whom this account is in charge for the structure; me is the caller")
                    @QueryParam("counsellor")
                    @Nullable
                    String counsellor,
            @BeanParam PageRequest page) {
        var after = page.after(LIST);
        var most = page.limit() + 1;
        var rows = counsellor == null
                ? candidates.page(reach, "1 = 1", Map.of(), after, most)
                : candidates.page(reach, IN_CHARGE, inCharge(counsellor), after, most);
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.id()))
                .map(views::of);
    }

    private Map<String, Object> inCharge(String counsellor) {
        return Map.of(
                "inStructure",
                String.valueOf(caller.structure()),
                "inCharge",
                counsellor.equals("me") ? caller.subject() : counsellor);
    }
}
