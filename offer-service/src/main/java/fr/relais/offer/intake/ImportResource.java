package fr.relais.offer.intake;

import fr.relais.http.Caller;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.http.bulk.BulkImports;
import fr.relais.http.bulk.ImportError;
import fr.relais.http.bulk.ImportItem;
import fr.relais.http.bulk.ImportReports;
import fr.relais.http.bulk.ImportView;
import fr.relais.offer.francetravail.FranceTravailImport;
import fr.relais.offer.posting.OfferReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportResource {
    private static final String FRANCE_TRAVAIL = "application/vnd.francetravail.offres.v2+json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String RESPONSE = "As /v2/offres/search or /v2/offres/{id} of France Travail answers";

    private final BulkImports imports;
    private final ImportReports reports;
    private final FranceTravailImport franceTravail;
    private final OfferBodiesImport bodies;
    private final Caller caller;

    ImportResource(
            BulkImports imports,
            ImportReports reports,
            FranceTravailImport franceTravail,
            OfferBodiesImport bodies,
            Caller caller) {
        this.imports = imports;
        this.reports = reports;
        this.franceTravail = franceTravail;
        this.bodies = bodies;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"partner", "francetravail"})
    @Consumes(FRANCE_TRAVAIL)
    @Operation(summary = "Import a search response or a single offer of France Travail; its offers are public at once")
    @APIResponse(responseCode = "202", description = "It is being applied; see Location")
    @APIResponse(responseCode = "400", description = "Neither a JSON object nor an array, or it ended early")
    public Response franceTravail(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = FRANCE_TRAVAIL,
                                            schema = @Schema(type = SchemaType.OBJECT, description = RESPONSE)))
                    InputStream upload) {
        requireSource(OfferReading.FRANCE_TRAVAIL);
        return imports.accept(JsonUpload.opened(upload), franceTravail, Map.of(), caller);
    }

    @POST
    @RolesAllowed({"partner", "francetravail"})
    @Consumes(NDJSON)
    @Operation(summary = "Import offer bodies with their externalId, one a line, each as its upsert would be")
    @APIResponse(responseCode = "202", description = "It is being applied; see Location")
    public Response offers(@QueryParam("source") @Nullable String source, InputStream upload) {
        var sources = caller.sources();
        var under = source == null && !sources.isEmpty() ? sources.getFirst() : source;
        requireSource(under);
        return imports.accept(upload, bodies, Map.of(OfferBodiesImport.SOURCE, String.valueOf(under)), caller);
    }

    private void requireSource(@Nullable String source) {
        if (source == null || !caller.sources().contains(source)) {
            throw Problems.of(ProblemType.FORBIDDEN, "the token is not for this source");
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"partner", "francetravail", "ops-admin"})
    @Operation(summary = "How far an import is, and what it did")
    public ImportView read(@PathParam("id") String id) {
        return reports.view(id, caller);
    }

    @GET
    @Path("/{id}/errors")
    @RolesAllowed({"partner", "francetravail"})
    @Operation(summary = "What was refused of an import, and why")
    public Page<ImportError> errors(@PathParam("id") String id, @BeanParam PageRequest page) {
        return reports.errors(id, caller, page);
    }

    @GET
    @Path("/{id}/items")
    @RolesAllowed({"partner", "francetravail"})
    @Operation(summary = "What became of each item that there is something to report of")
    public Page<ImportItem> items(@PathParam("id") String id, @BeanParam PageRequest page) {
        return reports.items(id, caller, page);
    }
}
