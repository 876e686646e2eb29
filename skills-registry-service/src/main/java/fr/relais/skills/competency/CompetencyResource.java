package fr.relais.skills.competency;

import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
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
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/competencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "competencies")
class CompetencyResource {
    private static final String LIST = "competencies";

    private final Competencies competencies;
    private final RegistryVersions versions;
    private final RequestBodies bodies;

    CompetencyResource(Competencies competencies, RegistryVersions versions, RequestBodies bodies) {
        this.competencies = competencies;
        this.versions = versions;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(summary = "The competencies, all or those of one family")
    public Page<CompetencyView> list(
            @QueryParam("family") @Schema(enumeration = {"SAVOIR", "SAVOIR_FAIRE", "SAVOIR_ETRE"}) @Nullable
                    String family,
            @QueryParam("registryVersion") @Nullable String registryVersion,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        var name = family == null ? "" : family;
        var list = LIST + name + Objects.requireNonNullElse(registryVersion, "");
        var after = page.cursor() == null
                ? null
                : Cursors.read(list, page.cursor(), 1).getFirst();
        var language = Language.of(headers);
        return competencies
                .page(registryVersion, family(family), after, page.limit(), code -> Cursors.write(list, code))
                .map(state -> CompetencyView.of(state, language));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "One competency")
    @APIResponse(
            responseCode = "200",
            description = "The competency",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompetencyView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such competency")
    public Response read(
            @PathParam("code") String code,
            @QueryParam("registryVersion") @Nullable String registryVersion,
            @Context HttpHeaders headers) {
        var language = Language.of(headers);
        var entry = competencies.require(code, registryVersion);
        return Answers.read(
                headers, language.entityTag(entry.version()), language, CompetencyView.of(entry.state(), language));
    }

    @GET
    @Path("/{code}/versions")
    @PermitAll
    @Operation(summary = "All versions of a competency, newest first")
    @APIResponse(responseCode = "404", description = "No such competency")
    public Page<EntryVersion> versions(@PathParam("code") String code, @BeanParam PageRequest page) {
        competencies.require(code);
        return versions.page(Kind.COMPETENCY, code, page);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed("registry-admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reword a competency")
    @RequestBody(content = @Content(schema = @Schema(implementation = CompetencyContent.class)))
    @APIResponse(
            responseCode = "200",
            description = "The competency",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompetencyView.class)))
    @APIResponse(responseCode = "404", description = "No such competency: the list of codes is fixed")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response replace(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body,
            @Context HttpHeaders headers) {
        var sent = bodies.bytes(body);
        var outcome = competencies.replace(code, ifMatch, () -> bodies.read(sent, CompetencyContent.class));
        var language = Language.of(headers);
        var entry = competencies.require(code);
        return Answers.written(
                outcome, language.entityTag(entry.version()), language, CompetencyView.of(entry.state(), language));
    }

    private static @Nullable Family family(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Family.values())
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(
                        "?family", "INVALID_VALUE", "must be one of SAVOIR, SAVOIR_FAIRE, SAVOIR_ETRE"));
    }
}
