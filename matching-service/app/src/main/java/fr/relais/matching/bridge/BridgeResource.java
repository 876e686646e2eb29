package fr.relais.matching.bridge;

import fr.relais.http.Ids;
import fr.relais.http.Problems;
import fr.relais.matching.access.Audience;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Rome;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.index.LiveIndex;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/bridges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "openings")
class BridgeResource {
    private static final int MOST = 20;

    private final LiveIndex index;
    private final Ways ways;
    private final Audience audience;

    BridgeResource(LiveIndex index, Ways ways, Audience audience) {
        this.index = index;
        this.ways = ways;
        this.audience = audience;
    }

    @GET
    @RolesAllowed({Audience.CANDIDATE, Audience.COUNSELLOR, Audience.PARTNER, Audience.FRANCE_TRAVAIL})
    @Operation(
            summary =
                    "Where the occupations of a candidate lead, a mission at the Games too, and what is offered there now",
            description =
                    "From the practised occupations, or from those named. Each way has its reason and the card or exam that"
                            + " it needs, and counts the published offers of the occupation and those in the candidate's list.")
    @APIResponseSchema(value = BridgesView.class, responseCode = "200")
    @APIResponse(responseCode = "400", description = "from is not a ROME code, or there are more than 20")
    @APIResponse(responseCode = "404", description = "No such candidate for this caller")
    public BridgesView bridges(
            @PathParam("id") String path,
            @Parameter(
                            description =
                                    "ROME code of a mission or occupation, such as K2503; more than one by repeating it")
                    @QueryParam("from")
                    List<String> from) {
        UUID id = Ids.fromPath(path, "candidate");
        Snapshot snapshot = index.snapshot();
        if (!audience.readsCandidate(id)) {
            throw Problems.notFound("candidate");
        }
        Candidate candidate = snapshot.candidate(id).orElseThrow(() -> Problems.notFound("candidate"));
        requireCodes(from);
        return ways.of(
                snapshot,
                candidate,
                from.isEmpty() ? practised(candidate) : from.stream().distinct().toList());
    }

    private static void requireCodes(List<String> from) {
        if (from.size() > MOST || !from.stream().allMatch(Occupations::isCode)) {
            throw Problems.invalid("?from", "INVALID_VALUE", "must be a ROME code such as K2503, at most 20 of them");
        }
    }

    private static List<String> practised(Candidate candidate) {
        return Arrays.stream(candidate.career().practised().members())
                .mapToObj(Rome::code)
                .toList();
    }
}
