package fr.relais.candidate.support.obstacle;

import fr.relais.candidate.accesslog.Accessed;
import fr.relais.candidate.support.Accompaniment;
import fr.relais.http.Cursors;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates/{id}/obstacles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
class ObstacleResource {
    private static final String LIST = "obstacles";

    private final Obstacles obstacles;
    private final ObstacleRecords records;
    private final Accompaniment accompaniment;
    private final RequestBodies bodies;

    ObstacleResource(Obstacles obstacles, ObstacleRecords records, Accompaniment accompaniment, RequestBodies bodies) {
        this.obstacles = obstacles;
        this.records = records;
        this.accompaniment = accompaniment;
        this.bodies = bodies;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(
            operationId = "listObstacles",
            summary = "What stands in the person's way: all for the person, what the own structure recorded for others")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<ObstacleView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        var candidate = accompaniment.read(Ids.fromPath(id, "candidate"), Accessed.OBSTACLES);
        var structure = accompaniment.isPerson() ? null : accompaniment.structure();
        var rows = obstacles.page(candidate.id(), structure, page.after(LIST), page.limit() + 1);
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.id()))
                .map(Obstacle::view);
    }

    @GET
    @Path("/{kind}")
    @RolesAllowed("counsellor")
    @Transactional
    @Operation(
            operationId = "getObstacle",
            summary = "One obstacle as the own structure recorded it; the person reads the list")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ObstacleView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach, or no such obstacle")
    public Response read(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(implementation = ObstacleKind.class)) @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var candidate = accompaniment.read(Ids.fromPath(id, "candidate"), Accessed.OBSTACLES);
        var obstacle = obstacles.require(candidate.id(), accompaniment.structure(), known(kind));
        return Preconditions.answer(ifNoneMatch, obstacle.revision(), obstacle::view);
    }

    @PUT
    @Path("/{kind}")
    @RolesAllowed("counsellor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordObstacle",
            summary = "Record an obstacle, with the person's consent to the purpose support")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RecordObstacle.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ObstacleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded for the first time",
            content = @Content(schema = @Schema(implementation = ObstacleView.class)))
    @APIResponse(responseCode = "400", description = "The body breaks its contract; errors say where")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach, or no such kind")
    @APIResponse(
            responseCode = "409",
            description = "NO_CONSENT: the person has not consented; or TOO_YOUNG: at 15 there is the passport only")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public Response put(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(implementation = ObstacleKind.class)) @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var candidate = Ids.fromPath(id, "candidate");
        var known = known(kind);
        records.check(candidate, known, ifMatch);
        var said = Need.of(bodies.look(bodies.bytes(body), RecordObstacle.class));
        var written = records.put(candidate, known, ifMatch, said);
        return Response.status(written.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(written.obstacle().view())
                .tag(Preconditions.tag(written.obstacle().revision()))
                .build();
    }

    @DELETE
    @Path("/{kind}")
    @RolesAllowed("counsellor")
    @Operation(operationId = "deleteObstacle", summary = "Delete what the own structure recorded of a kind")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach, or no such obstacle")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    public void delete(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(implementation = ObstacleKind.class)) @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        records.delete(Ids.fromPath(id, "candidate"), known(kind), ifMatch);
    }

    private static ObstacleKind known(String kind) {
        return ObstacleKind.of(kind).orElseThrow(() -> Problems.notFound("kind of obstacle"));
    }
}
