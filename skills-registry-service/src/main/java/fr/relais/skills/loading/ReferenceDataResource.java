package fr.relais.skills.loading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the official files. Sending one again changes nothing; a file that is cut is refused whole. */
@Path("/api/v1/reference-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference data")
class ReferenceDataResource {
    private static final String TEXT_CSV = "text/csv";
    private static final long MOST_OF_ROME = 16L << 20;
    private static final long MOST_OF_COMMUNES = 64L << 20;

    private final RomeLoader rome;
    private final MobilityLoader mobilities;
    private final DetailLoader details;
    private final CommuneLoader communes;

    ReferenceDataResource(RomeLoader rome, MobilityLoader mobilities, DetailLoader details, CommuneLoader communes) {
        this.details = details;
        this.rome = rome;
        this.mobilities = mobilities;
        this.communes = communes;
    }

    @POST
    @Path("/rome")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("registry-admin")
    @Operation(
            summary = "Load ROME: sheets as JSON keyed by code; labels by version, mobilities or competencies as CSV",
            description = "A CSV file is told by its first line: code and columns such as label_v460, or from, to,"
                    + " version and rank, or code and macro, which tell the macro-competency above each detailed"
                    + " competency. Mobilities of another version than the registry's are counted only.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT, additionalProperties = RomeSheet.class)),
                @Content(mediaType = TEXT_CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What the file changed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LoadView.class)))
    @APIResponse(responseCode = "400", description = "Another file, or cut in the middle: nothing was stored")
    public LoadView loadSheets(InputStream body) {
        return rome.loadSheets(new Upload(body, MOST_OF_ROME));
    }

    @POST
    @Path("/rome")
    @Consumes(TEXT_CSV)
    @RolesAllowed("registry-admin")
    @Operation(hidden = true) // the same operation of the API, with the other type of body
    public LoadView loadTable(InputStream body) {
        var table = new CsvTable(new Upload(body, MOST_OF_ROME), List.of());
        if (table.columns().containsAll(RomeMobilities.COLUMNS)) {
            return mobilities.load(table);
        }
        return table.columns().containsAll(DetailLoader.COLUMNS) ? details.load(table) : rome.loadNames(table);
    }

    @POST
    @Path("/communes")
    @Consumes(TEXT_CSV)
    @RolesAllowed("registry-admin")
    @Operation(summary = "Load communes with their centres as CSV")
    @RequestBody(content = @Content(mediaType = TEXT_CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "What the file changed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LoadView.class)))
    @APIResponse(responseCode = "400", description = "Another file, or cut in the middle: nothing was stored")
    @APIResponse(responseCode = "409", description = "Another file of communes is being loaded")
    public LoadView loadCommunes(InputStream body) {
        return communes.load(new Upload(body, MOST_OF_COMMUNES));
    }
}
