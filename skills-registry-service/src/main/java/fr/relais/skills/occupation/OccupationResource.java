package fr.relais.skills.occupation;

import fr.relais.events.OccupationState;
import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import fr.relais.skills.registry.Answers;
import fr.relais.skills.registry.EntryVersion;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.Language;
import fr.relais.skills.registry.Listing;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Labels of occupations are ROME's, so they are French in every answer. */
@Path("/api/v1/occupations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "occupations")
class OccupationResource {
    private final Occupations occupations;
    private final OccupationEditor editor;
    private final RegistryVersions versions;
    private final RequestBodies bodies;

    OccupationResource(
            Occupations occupations, OccupationEditor editor, RegistryVersions versions, RequestBodies bodies) {
        this.occupations = occupations;
        this.editor = editor;
        this.versions = versions;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(summary = "The occupations in the order of their ROME codes")
    public Page<OccupationView> list(
            @QueryParam("registryVersion") @Nullable String registryVersion, @BeanParam PageRequest page) {
        return occupations.page(registryVersion, page);
    }

    @GET
    @Path("/{rome}")
    @PermitAll
    @Operation(summary = "One occupation: its label, the requirements that offers inherit, its bridges")
    @APIResponse(
            responseCode = "200",
            description = "The occupation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OccupationView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already")
    @APIResponse(responseCode = "404", description = "No such occupation, or not in that ROME version")
    public Response read(
            @PathParam("rome") String rome,
            @QueryParam("romeVersion") @Nullable String romeVersion,
            @QueryParam("registryVersion") @Nullable String registryVersion,
            @Context HttpHeaders headers) {
        var own = occupations.require(rome, registryVersion).state();
        var version = checked(romeVersion);
        if (version == null || version.equals(own.romeVersion())) {
            return Answers.read(headers, tag(own), Language.FR, view(registryVersion, own));
        }
        if (!own.listedIn().contains(version)) {
            throw Problems.notFound("occupation"); // not then, even if a list was loaded since
        }
        var code = occupations.code(rome, version);
        var view = view(registryVersion, occupations.in(version, code, own));
        var answer = code.sameMeaning() ? view : view.moved(code.movedTo());
        return Answers.read(headers, otherTag(own, version, code), Language.FR, answer);
    }

    @GET
    @Path("/{rome}/versions")
    @PermitAll
    @Operation(summary = "All versions of an occupation, newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such occupation")
    public Page<EntryVersion> versions(@PathParam("rome") String rome, @BeanParam PageRequest page) {
        return versions.page(Kind.OCCUPATION, rome, page);
    }

    @GET
    @Path("/{rome}/bridges")
    @PermitAll
    @Operation(summary = "The ways from one occupation to others")
    public Page<BridgeView> bridges(
            @PathParam("rome") String rome,
            @QueryParam("registryVersion") @Nullable String registryVersion,
            @BeanParam PageRequest page) {
        var listing = new Listing("bridges-" + rome, registryVersion, page);
        var state = occupations.require(rome, registryVersion).state();
        var all = view(registryVersion, state).bridges();
        var after = listing.after();
        var from = after == null ? 0 : position(after, all) + 1;
        return listing.page(all.subList(from, all.size()), BridgeView::to);
    }

    @PUT
    @Path("/{rome}")
    @RolesAllowed("registry-admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Curate an occupation")
    @RequestBody(content = @Content(schema = @Schema(implementation = OccupationContent.class)))
    @APIResponse(
            responseCode = "200",
            description = "The occupation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OccupationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "An occupation that was not in the registry",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OccupationView.class)))
    @APIResponse(responseCode = "404", description = "Not a ROME code, or not in the loaded list")
    @APIResponse(responseCode = "412", description = "If-Match is stale")
    @APIResponse(responseCode = "428", description = "The occupation exists and If-Match is missing")
    public Response put(
            @PathParam("rome") String rome,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var sent = bodies.bytes(body);
        var outcome = editor.put(rome, ifMatch, () -> bodies.read(sent, OccupationContent.class));
        var state = occupations.require(rome, null).state();
        return Answers.written(outcome, tag(state), Language.FR, view(null, state));
    }

    private OccupationView view(@Nullable String registryVersion, OccupationState state) {
        return occupations.views(registryVersion, List.of(state)).getFirst();
    }

    /** Where the list went on may have been edited away since: then it has to start again. */
    private static int position(String to, List<BridgeView> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).to().equals(to)) {
                return i;
            }
        }
        throw Cursors.bad();
    }

    private static EntityTag tag(OccupationState state) {
        return new EntityTag(Long.toString(state.version()));
    }

    /** What another ROME version says of the code may change while the profile's version stays. */
    private static EntityTag otherTag(OccupationState state, String romeVersion, RomeCode code) {
        return new EntityTag(state.version() + "-" + romeVersion + "-" + Integer.toHexString(code.hashCode()));
    }

    private static @Nullable String checked(@Nullable String romeVersion) {
        if (romeVersion != null && !romeVersion.matches("\\d{1,2}\\.\\d{1,3}")) {
            throw Problems.invalid("?romeVersion", "INVALID_VALUE", "must be a ROME version, as 4.60");
        }
        return romeVersion;
    }
}
