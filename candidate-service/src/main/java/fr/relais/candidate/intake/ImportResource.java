package fr.relais.candidate.intake;

import fr.relais.candidate.access.Author;
import fr.relais.http.Caller;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.bulk.BulkImports;
import fr.relais.http.bulk.ImportError;
import fr.relais.http.bulk.ImportItem;
import fr.relais.http.bulk.ImportReports;
import fr.relais.http.bulk.ImportView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportResource {
    private final BulkImports imports;
    private final ImportReports reports;
    private final NdjsonCandidates ndjson;
    private final CsvCandidates csv;
    private final Caller caller;

    ImportResource(
            BulkImports imports, ImportReports reports, NdjsonCandidates ndjson, CsvCandidates csv, Caller caller) {
        this.imports = imports;
        this.reports = reports;
        this.ndjson = ndjson;
        this.csv = csv;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"partner", "francetravail"})
    @Consumes({"application/x-ndjson", "text/csv"})
    @Operation(
            operationId = "importCandidates",
            summary = "Upsert many candidates into the token's source",
            description =
                    "NDJSON: a candidate body a line, with externalId beside its fields. CSV in UTF-8, by commas or by"
                            + " semicolons: a header line that names columns (externalId, givenName, familyName, email, phone, birthDate, latitude,"
                            + " longitude, departement, communeInsee, maxDistanceKm, mobilityDepartements, availableFrom,"
                            + " contractTypes, workingTimes, noNights, noWeekends, licences, wishedRome, practisedRome,"
                            + " competencies, consents), then a candidate a line. Within a cell spaces separate items; a"
                            + " competency is code:level:evidence, a consent the purpose consented to, licences 'none' none"
                            + " held. An empty cell is not stated.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CandidateBody.class)))
    @APIResponse(responseCode = "202", description = "Taken; Location tells where to follow it")
    public Response upload(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type, InputStream upload) {
        var format = type.startsWith("text/csv") ? csv : ndjson;
        return imports.accept(upload, format, Author.of(caller).toContext(), caller);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"partner", "francetravail", "ops-admin"})
    @Operation(operationId = "getImport", summary = "How far an import is")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such import of this client")
    public ImportView read(@PathParam("id") String id) {
        return reports.view(id, caller);
    }

    @GET
    @Path("/{id}/errors")
    @RolesAllowed({"partner", "francetravail"})
    @Operation(operationId = "listImportErrors", summary = "What was refused, and why")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such import of this client")
    public Page<ImportError> errors(@PathParam("id") String id, @BeanParam PageRequest page) {
        return reports.errors(id, caller, page);
    }

    @GET
    @Path("/{id}/items")
    @RolesAllowed({"partner", "francetravail"})
    @Operation(operationId = "listImportItems", summary = "Items with something to report")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "No such import of this client")
    public Page<ImportItem> items(@PathParam("id") String id, @BeanParam PageRequest page) {
        return reports.items(id, caller, page);
    }
}
