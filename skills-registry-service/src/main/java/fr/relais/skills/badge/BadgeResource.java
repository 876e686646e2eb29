package fr.relais.skills.badge;

import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.RequestBodies;
import fr.relais.skills.registry.Answers;
import fr.relais.skills.registry.EntryVersion;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.Language;
import fr.relais.skills.registry.RegistryVersions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/badges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "badges")
class BadgeResource {
    private final Badges badges;
    private final RegistryVersions versions;
    private final RequestBodies bodies;

    BadgeResource(Badges badges, RegistryVersions versions, RequestBodies bodies) {
        this.badges = badges;
        this.versions = versions;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(summary = "The badge templates")
    public Page<BadgeView> list(
            @QueryParam("registryVersion") @Nullable String registryVersion,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        var language = Language.of(headers);
        return badges.page(registryVersion, page).map(state -> BadgeView.of(state, language));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "One badge template: its issuer, its achievements and what they grant")
    @APIResponse(
            responseCode = "200",
            description = "The badge template",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BadgeView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such badge")
    public Response read(
            @PathParam("id") String id,
            @QueryParam("registryVersion") @Nullable String registryVersion,
            @Context HttpHeaders headers) {
        var language = Language.of(headers);
        var entry = badges.require(Ids.fromPath(id, "badge"), registryVersion);
        return Answers.read(
                headers, language.entityTag(entry.version()), language, BadgeView.of(entry.state(), language));
    }

    @GET
    @Path("/{id}/versions")
    @PermitAll
    @Operation(summary = "All versions of a badge template, newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such badge")
    public Page<EntryVersion> versions(@PathParam("id") String path, @BeanParam PageRequest page) {
        return versions.page(Kind.BADGE, Ids.fromPath(path, "badge").toString(), page);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("registry-admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a badge template; a new one gets the id of the path")
    @RequestBody(content = @Content(schema = @Schema(implementation = BadgeContent.class)))
    @APIResponse(
            responseCode = "200",
            description = "The badge template",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BadgeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new template",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BadgeView.class)))
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "The template exists and If-Match is missing")
    public Response put(
            @PathParam("id") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body,
            @Context HttpHeaders headers) {
        var id = Ids.fromPath(path, "badge");
        var sent = bodies.bytes(body);
        var outcome = badges.put(id, ifMatch, () -> bodies.read(sent, BadgeContent.class));
        var language = Language.of(headers);
        var entry = badges.require(id);
        return Answers.written(
                outcome, language.entityTag(entry.version()), language, BadgeView.of(entry.state(), language));
    }
}
