package fr.relais.candidate.support.commitment;

import fr.relais.candidate.accesslog.Accessed;
import fr.relais.candidate.support.Accompaniment;
import fr.relais.candidate.support.Created;
import fr.relais.candidate.support.Creations;
import fr.relais.http.Cursors;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates/{id}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
class CommitmentResource {
    private static final String LIST = "commitments";

    private final Commitments commitments;
    private final Promises promises;
    private final Accompaniment accompaniment;
    private final RequestBodies bodies;
    private final Creations creations;

    CommitmentResource(
            Commitments commitments,
            Promises promises,
            Accompaniment accompaniment,
            RequestBodies bodies,
            Creations creations) {
        this.commitments = commitments;
        this.promises = promises;
        this.accompaniment = accompaniment;
        this.bodies = bodies;
        this.creations = creations;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(operationId = "listCommitments", summary = "What a person and structures promised each other")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<CommitmentView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        var candidate = accompaniment.read(Ids.fromPath(id, "candidate"), Accessed.COMMITMENTS);
        var rows = commitments.page(candidate.id(), page.after(LIST), page.limit() + 1);
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.id()))
                .map(Commitment::view);
    }

    @GET
    @Path("/{commitmentId}")
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(operationId = "getCommitment", summary = "One commitment, with its reviews")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such commitment within the caller's reach")
    public Response read(
            @PathParam("id") String id,
            @PathParam("commitmentId") String commitmentId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var candidate = accompaniment.read(Ids.fromPath(id, "candidate"), Accessed.COMMITMENTS);
        var held = commitments.require(candidate.id(), Ids.fromPath(commitmentId, "commitment"));
        return Preconditions.answer(ifNoneMatch, held.revision(), held::view);
    }

    @POST
    @RolesAllowed("counsellor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addCommitment", summary = "Write down a commitment")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Makes the request repeatable for a day")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CommitmentBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = Created.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    @APIResponse(
            responseCode = "409",
            description = "TOO_YOUNG: at 15 there is the passport only; or there are too many")
    public Response add(@PathParam("id") String id, InputStream body) {
        return creations.add(id, LIST, body, this::made);
    }

    private Creations.Made made(UUID candidate, byte[] sent) {
        var made = promises.add(candidate, read(sent));
        return new Creations.Made(made.id(), made.revision());
    }

    @PUT
    @Path("/{commitmentId}")
    @RolesAllowed("counsellor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceCommitment", summary = "Write a commitment anew, with the reviews that were done")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CommitmentBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "404", description = "No such commitment within the caller's reach")
    @APIResponse(responseCode = "409", description = "TOO_YOUNG: at 15 there is the passport only")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response replace(
            @PathParam("id") String id,
            @PathParam("commitmentId") String commitmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var candidate = Ids.fromPath(id, "candidate");
        var commitment = Ids.fromPath(commitmentId, "commitment");
        promises.check(candidate, commitment, ifMatch);
        var held = promises.replace(candidate, commitment, ifMatch, read(bodies.bytes(body)));
        return Response.ok(held.view()).tag(Preconditions.tag(held.revision())).build();
    }

    @DELETE
    @Path("/{commitmentId}")
    @RolesAllowed("counsellor")
    @Operation(operationId = "deleteCommitment", summary = "Delete a commitment with its reviews")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "No such commitment within the caller's reach")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void delete(
            @PathParam("id") String id,
            @PathParam("commitmentId") String commitmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        promises.delete(Ids.fromPath(id, "candidate"), Ids.fromPath(commitmentId, "commitment"), ifMatch);
    }

    private CommitmentBody read(byte[] sent) {
        return CommitmentBody.check(bodies.look(sent, CommitmentBody.class), accompaniment.today());
    }
}
