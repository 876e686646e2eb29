package fr.relais.offer.allocation;

import fr.relais.http.Caller;
import fr.relais.http.Ids;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.enrolment.Accompaniment;
import fr.relais.offer.operation.Operations;
import fr.relais.offer.operation.RunOperation;
import fr.relais.offer.owner.Owner;
import fr.relais.offer.owner.Ownership;
import fr.relais.offer.programme.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/operations/{id}/allocation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "allocation")
class AllocationResource {
    private final Allocations allocations;
    private final Operations operations;
    private final Programmes programmes;
    private final Ownership ownership;
    private final Accompaniment accompaniment;
    private final Caller caller;

    AllocationResource(
            Allocations allocations,
            Operations operations,
            Programmes programmes,
            Ownership ownership,
            Accompaniment accompaniment,
            Caller caller) {
        this.allocations = allocations;
        this.operations = operations;
        this.programmes = programmes;
        this.ownership = ownership;
        this.accompaniment = accompaniment;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"counsellor", "partner"})
    @Operation(
            summary =
                    "Propose who gets the scarce seats, for who runs the operation or may confirm; nothing is given yet")
    @APIResponse(
            responseCode = "200",
            description = "Nothing has changed: the proposal that is there",
            content = @Content(schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new proposal, in the place of one that was not confirmed",
            content = @Content(schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(responseCode = "403", description = "The operation is another's")
    @APIResponse(responseCode = "404", description = "No such operation")
    @APIResponse(responseCode = "409", description = "Nobody asks for a seat that is to be allocated")
    public Response propose(@PathParam("id") String id) {
        var operation = operations.requireRun(Ids.fromPath(id, "operation"));
        if (!ownership.owns(operation.owner()) && !confirms(operation)) {
            throw Problems.of(ProblemType.FORBIDDEN, "this operation is another's");
        }
        var proposed = allocations.propose(operation.id(), reader(operation, true));
        return answer(proposed.isNew() ? Response.Status.CREATED : Response.Status.OK, proposed.allocation());
    }

    @GET
    @RolesAllowed({"candidate", "counsellor", "partner", "employer", "francetravail"})
    @Operation(
            summary = "The latest allocation, with the reasons: all people for who runs the operation, else one's own")
    @APIResponse(
            responseCode = "200",
            description = "The allocation",
            content = @Content(schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(responseCode = "403", description = "An employer, and the operation is another's")
    @APIResponse(responseCode = "404", description = "No such operation; or nothing was proposed")
    public Response read(@PathParam("id") String id) {
        var operation = operations.requireRun(Ids.fromPath(id, "operation"));
        boolean all = ownership.owns(operation.owner()) || ownership.readsAll() || confirms(operation);
        if (!all && caller.is("employer")) {
            throw Problems.of(ProblemType.FORBIDDEN, "this operation is another's");
        }
        return answer(Response.Status.OK, allocations.require(operation.id(), reader(operation, all)));
    }

    /** Counsellors who decide need the reasons; else they are for the person, and the counsellors who accompany it. */
    private Reader reader(RunOperation operation, boolean all) {
        boolean decides = confirms(operation);
        Predicate<UUID> publics = person -> !caller.is("partner") && accompaniment.isOf(person);
        return new Reader(
                person -> all || accompaniment.isOf(person), person -> decides || publics.test(person), publics);
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed("counsellor")
    @Operation(
            summary =
                    "Give the seats as proposed: a counsellor of the structure that runs the operation, or of one that"
                            + " takes part in its programme where a partner or an employer runs it")
    @APIResponse(
            responseCode = "200",
            description = "The allocation as it was given",
            content = @Content(schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(responseCode = "403", description = "The operation is another's")
    @APIResponse(responseCode = "404", description = "No such operation; or nothing was proposed")
    @APIResponse(responseCode = "409", description = "code is CONFIRMED, or CHANGED_SINCE: propose anew")
    @APIResponse(responseCode = "412", description = "If-Match is stale: there is another proposal")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response confirm(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var operation = operations.requireRun(Ids.fromPath(id, "operation"));
        if (!confirms(operation)) {
            throw Problems.of(ProblemType.FORBIDDEN, "this operation is another's");
        }
        return answer(Response.Status.OK, allocations.confirm(operation.id(), ifMatch, reader(operation, true)));
    }

    private boolean confirms(RunOperation operation) {
        var programme = operation.programme();
        return caller.is("counsellor")
                && (ownership.owns(operation.owner())
                        || (operation.owner().kind() != Owner.Kind.STRUCTURE
                                && programme != null
                                && programmes.lets(programme, ownership.requireMine())));
    }

    private static Response answer(Response.Status status, AllocationView allocation) {
        return Response.status(status)
                .entity(allocation)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(Preconditions.tag(allocation.version()))
                .build();
    }
}
