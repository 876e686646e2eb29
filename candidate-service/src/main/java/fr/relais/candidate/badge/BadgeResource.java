package fr.relais.candidate.badge;

import fr.relais.candidate.openbadge.VerifiedBadge;
import fr.relais.candidate.openbadge.Verifier;
import fr.relais.http.Cursors;
import fr.relais.http.Idempotency;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates/{id}/badges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "badges")
class BadgeResource {
    private static final String LIST = "candidate-badges";
    private static final String HISTORY = "badge-history";

    private final CandidateBadges badges;
    private final BadgeIntake intake;
    private final RequestBodies bodies;
    private final Idempotency idempotency;

    BadgeResource(CandidateBadges badges, BadgeIntake intake, RequestBodies bodies, Idempotency idempotency) {
        this.badges = badges;
        this.intake = intake;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({"candidate", "partner", "francetravail"})
    @Consumes({
        "image/png",
        "image/svg+xml",
        "application/vc+jwt",
        "application/jwt",
        "application/jose",
        "application/vc",
        "application/ld+json",
        MediaType.APPLICATION_JSON,
        "text/uri-list",
        MediaType.TEXT_PLAIN
    })
    @Operation(
            operationId = "addBadge",
            summary = "Hand in an open badge, to be verified; it grants what the registry says",
            description =
                    "Open Badges 2.0: an https address, a signed token, or the JSON of a hosted assertion. 3.0: JSON"
                            + " with its proof, or a VC-JWT. Either baked into a PNG or SVG. In JSON an address or token may also"
                            + " be sent as {\"badge\": \"...\"}. At most 256 KiB. The badge must be for the e-mail that the identity"
                            + " provider has verified: the person's token has to have the scope email, once.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Makes the request repeatable for a day; a badge sent twice is the same badge without it too")
    @APIResponse(
            responseCode = "200",
            description = "Known already, and verified again",
            content = @Content(schema = @Schema(implementation = BadgeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = BadgeView.class)))
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    @APIResponse(responseCode = "409", description = "BADGE_TAKEN: another candidate holds this badge")
    @APIResponse(responseCode = "413", description = "Larger than any badge")
    @APIResponse(responseCode = "422", description = "Refused; the code is the reason")
    @APIResponse(responseCode = "503", description = "UNREACHABLE: its issuer does not answer now")
    public Response add(@PathParam("id") String path, InputStream body) {
        var id = Ids.fromPath(path, "candidate");
        intake.check(id);
        var sent = bodies.bytes(body);
        if (sent.length > Verifier.MOST_BYTES) {
            throw Problems.of(ProblemType.TOO_LARGE, "a badge has at most " + Verifier.MOST_BYTES + " bytes");
        }
        var earlier = idempotency.earlier(sent);
        if (earlier != null) {
            return earlier;
        }
        var verified = intake.verify(id, sent);
        return idempotency.once(sent, () -> add(id, verified));
    }

    private Response add(UUID id, VerifiedBadge verified) {
        var received = intake.hold(id, verified);
        var found = badges.read(id, received.id());
        var answer = received.fresh()
                ? Response.created(URI.create(
                        "/api/v1/candidates/" + id + "/badges/" + found.view().id()))
                : Response.ok();
        return answer.tag(Preconditions.tag(found.revision()))
                .entity(found.view())
                .build();
    }

    @GET
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Operation(operationId = "listBadges", summary = "The badges of a candidate, in the order they came")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<BadgeView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return badges.page(
                Ids.fromPath(id, "candidate"), page.after(LIST), page.limit(), last -> Cursors.write(LIST, last));
    }

    @GET
    @Path("/{badgeId}")
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Operation(operationId = "getBadge", summary = "One badge: its verdict and what it grants")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = BadgeView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such badge within the caller's reach")
    public Response read(
            @PathParam("id") String id,
            @PathParam("badgeId") String badgeId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = badges.read(Ids.fromPath(id, "candidate"), Ids.fromPath(badgeId, "badge"));
        return Preconditions.answer(ifNoneMatch, found.revision(), found::view);
    }

    @GET
    @Path("/{badgeId}/history")
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Operation(operationId = "listBadgeEvents", summary = "What became of a badge and of its grants, oldest first")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such badge within the caller's reach")
    public Page<BadgeView.Event> history(
            @PathParam("id") String id, @PathParam("badgeId") String badgeId, @BeanParam PageRequest page) {
        return badges.history(
                Ids.fromPath(id, "candidate"),
                Ids.fromPath(badgeId, "badge"),
                page.after(HISTORY),
                page.limit(),
                last -> Cursors.write(HISTORY, last));
    }

    @DELETE
    @Path("/{badgeId}")
    @RolesAllowed("candidate")
    @Operation(operationId = "removeBadge", summary = "Remove a badge, and with it what it granted and nothing else")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "No such badge within the caller's reach")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void remove(
            @PathParam("id") String id,
            @PathParam("badgeId") String badgeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        badges.remove(Ids.fromPath(id, "candidate"), Ids.fromPath(badgeId, "badge"), ifMatch);
    }
}
