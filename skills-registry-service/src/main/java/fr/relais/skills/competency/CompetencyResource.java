package fr.relais.skills.competency;

import fr.relais.events.CompetencyState;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import fr.relais.skills.exchange.Skos;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
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
    /** Who accepts anything gets plain JSON. */
    private static final String LAST = ";qs=0.5";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(Skos.JSON_LD), MediaType.valueOf(Skos.TURTLE))
            .build();

    private final Competencies competencies;
    private final Skos skos;
    private final RegistryVersions versions;
    private final RequestBodies bodies;

    CompetencyResource(Competencies competencies, Skos skos, RegistryVersions versions, RequestBodies bodies) {
        this.competencies = competencies;
        this.skos = skos;
        this.versions = versions;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(summary = "The competencies, all or those of one family; as SKOS on one page")
    public Page<CompetencyView> list(
            @QueryParam("family") @Schema(enumeration = {"SAVOIR", "SAVOIR_FAIRE", "SAVOIR_ETRE"}) @Nullable
                    String family,
            @QueryParam("registryVersion") @Nullable String registryVersion,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        var language = Language.of(headers);
        return competencies
                .page(registryVersion, family(family), page)
                .map(state -> CompetencyView.of(state, language));
    }

    @GET
    @PermitAll
    @Produces({Skos.JSON_LD + LAST, Skos.TURTLE + LAST})
    @Operation(summary = "The competencies, all or those of one family; as SKOS on one page")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {@Content(mediaType = Skos.JSON_LD), @Content(mediaType = Skos.TURTLE)})
    public Response scheme(
            @QueryParam("family") @Nullable String family,
            @QueryParam("registryVersion") @Nullable String registryVersion,
            @Context Request request) {
        return graph(competencies.all(registryVersion, family(family)), registryVersion, request);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Produces({Skos.JSON_LD + LAST, Skos.TURTLE + LAST})
    @Operation(summary = "One competency, also as a SKOS concept")
    @APIResponse(
            responseCode = "200",
            description = "The competency",
            content = {@Content(mediaType = Skos.JSON_LD), @Content(mediaType = Skos.TURTLE)})
    @APIResponse(responseCode = "404", description = "No such competency")
    public Response concept(
            @PathParam("code") String code,
            @QueryParam("registryVersion") @Nullable String registryVersion,
            @Context Request request) {
        return graph(List.of(competencies.require(code, registryVersion).state()), registryVersion, request);
    }

    private Response graph(List<CompetencyState> states, @Nullable String registryVersion, Request request) {
        var version = competencies.registryVersion(registryVersion);
        var form = request.selectVariant(FORMS);
        var isTurtle = form != null && form.getMediaType().getSubtype().equals("turtle");
        return Response.ok(isTurtle ? skos.turtle(states, version) : skos.jsonLd(states, version))
                .type(isTurtle ? Skos.TURTLE + ";charset=UTF-8" : Skos.JSON_LD)
                .build();
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "One competency, also as a SKOS concept")
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
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such competency")
    public Page<EntryVersion> versions(@PathParam("code") String code, @BeanParam PageRequest page) {
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
