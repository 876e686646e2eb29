package fr.relais.candidate.intake;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.profile.CandidateView;
import fr.relais.candidate.profile.CandidateViews;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Caller;
import fr.relais.http.Idempotency;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
class CreationResource {
    private final Registrations registrations;
    private final Candidates candidates;
    private final Drafts drafts;
    private final RequestBodies bodies;
    private final Idempotency idempotency;
    private final CandidateViews views;
    private final Caller caller;

    CreationResource(
            Registrations registrations,
            Candidates candidates,
            Drafts drafts,
            RequestBodies bodies,
            Idempotency idempotency,
            CandidateViews views,
            Caller caller) {
        this.registrations = registrations;
        this.candidates = candidates;
        this.drafts = drafts;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCandidate",
            summary = "Create a candidate: a person their own, a counsellor in the structure, a system in its source",
            description = "The answer to a request with an Idempotency-Key is kept for a day, so it leaves the person"
                    + " out; read the candidate for that.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Makes the request repeatable for a day")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CandidateBody.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(responseCode = "403", description = "Not this token's to create, or to vouch for")
    @APIResponse(responseCode = "409", description = "The person is registered already")
    public Response create(InputStream body) {
        var author = Author.of(caller);
        var own = ownId();
        var sent = bodies.bytes(body);
        return idempotency.once(sent, () -> create(own, sent, author));
    }

    private @Nullable UUID ownId() {
        if (!caller.is("candidate")) {
            return null;
        }
        var own = caller.candidateId();
        if (own == null) {
            throw Problems.of(ProblemType.FORBIDDEN, "the token lacks the claim candidate_id");
        }
        return own;
    }

    private Response create(@Nullable UUID own, byte[] sent, Author author) {
        var draft = drafts.check(bodies.look(sent, CandidateBody.class));
        if (own != null && candidates.findById(own) != null) {
            throw taken(own);
        }
        try {
            var created =
                    own == null ? registrations.create(draft, author) : registrations.createOwn(own, draft, author);
            candidates.flush();
            return Response.created(URI.create("/api/v1/candidates/" + created.id()))
                    .tag(Preconditions.tag(created.revision()))
                    .entity(idempotency.keepsAnswer() ? views.anonymous(created) : views.of(created))
                    .build();
        } catch (ConstraintViolationException e) {
            throw taken(own); // by a request of the same person at the same time
        }
    }

    private static RuntimeException taken(@Nullable UUID own) {
        var where = own == null ? "" : " /api/v1/candidates/" + own;
        return Problems.of(ProblemType.CONFLICT, "this person is registered: read and patch" + where);
    }
}
