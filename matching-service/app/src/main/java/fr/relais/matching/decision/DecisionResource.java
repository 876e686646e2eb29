package fr.relais.matching.decision;

import fr.relais.events.DecisionState;
import fr.relais.http.Ids;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.matching.access.Audience;
import fr.relais.matching.index.LiveIndex;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/pairings/{offerId}/{candidateId}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pairings")
class DecisionResource {
    private final Decisions decisions;
    private final DecidedPairs pairs;
    private final DecisionReader reader;
    private final LiveIndex index;
    private final Audience audience;

    DecisionResource(
            Decisions decisions, DecidedPairs pairs, DecisionReader reader, LiveIndex index, Audience audience) {
        this.decisions = decisions;
        this.pairs = pairs;
        this.reader = reader;
        this.index = index;
        this.audience = audience;
    }

    @PUT
    @RolesAllowed({Audience.COUNSELLOR, Audience.EMPLOYER, Audience.PARTNER, Audience.FRANCE_TRAVAIL})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide on a pair, by a named account",
            description =
                    "Scores and the order of all others stay as they are. A pair that is declined or withdrawn leaves the"
                            + " lists of both, and comes back when the offer or the candidate is known in a newer version, or"
                            + " by PROPOSED. Counsellors decide on their portfolio, employers on their own offers, also closed ones where something is decided,"
                            + " partners on candidates of their own sources. Nobody answers for the other side: employers do not"
                            + " write DECLINED_BY_CANDIDATE, partners DECLINED_BY_EMPLOYER and HIRED on offers of their own"
                            + " sources alone.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DecisionBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now; the same decision again changes nothing",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(
            responseCode = "403",
            description = "A person signs for another account, or the state is the other side's to tell")
    @APIResponse(responseCode = "404", description = "No such offer and candidate for this caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "TRANSITION_NOT_ALLOWED: does not follow the last decision; OFFER_CLOSED: nobody is proposed any more; CLOSED_TO_MINORS: only a decision that keeps out"
                            + " may be made of this minor and this offer")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public Response decide(
            @PathParam("offerId") String offerPath,
            @PathParam("candidateId") String candidatePath,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        UUID offer = Ids.fromPath(offerPath, "offer");
        UUID candidate = Ids.fromPath(candidatePath, "candidate");
        requirePair(offer, candidate);
        Decisions.match(ifMatch, decisions.last(offer, candidate).orElse(null));
        DecisionState decided = decisions.decide(offer, candidate, ifMatch, reader.read(body, offer, candidate));
        pairs.put(decided);
        return Response.ok(view(decided))
                .tag(Preconditions.tag(decided.version()))
                .build();
    }

    @GET
    @RolesAllowed({Audience.COUNSELLOR, Audience.EMPLOYER, Audience.PARTNER, Audience.FRANCE_TRAVAIL})
    @Operation(summary = "What was decided on a pair, by whom and why, with all that was decided before")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "404", description = "No such pair for this caller, or nothing is decided on it")
    public Response decision(
            @PathParam("offerId") String offerPath,
            @PathParam("candidateId") String candidatePath,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        UUID offer = Ids.fromPath(offerPath, "offer");
        UUID candidate = Ids.fromPath(candidatePath, "candidate");
        requirePair(offer, candidate);
        DecisionState last = decisions.last(offer, candidate).orElseThrow(() -> Problems.notFound("decision"));
        return Preconditions.answer(ifNoneMatch, last.version(), () -> view(last));
    }

    private DecisionView view(DecisionState decision) {
        return DecisionView.of(
                decision, pairs.stands(decision), decisions.steps(decision.offerId(), decision.candidateId()));
    }

    /** An offer that was closed since something was decided is decided upon still, by those who may by either side. */
    private void requirePair(UUID offer, UUID candidate) {
        var snapshot = index.snapshot();
        boolean isKnown = snapshot.candidate(candidate).isPresent()
                && (snapshot.offer(offer).isPresent()
                        || pairs.of(offer, candidate).isPresent());
        if (!isKnown || !audience.decidesOn(offer, candidate)) {
            throw Problems.notFound("pairing");
        }
    }
}
