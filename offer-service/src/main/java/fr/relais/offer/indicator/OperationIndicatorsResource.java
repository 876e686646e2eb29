package fr.relais.offer.indicator;

import fr.relais.http.Ids;
import fr.relais.offer.operation.Operations;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/operations/{id}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
class OperationIndicatorsResource {
    private final Indicators indicators;
    private final Operations operations;
    private final IndicatorAccess access;

    OperationIndicatorsResource(Indicators indicators, Operations operations, IndicatorAccess access) {
        this.indicators = indicators;
        this.operations = operations;
        this.access = access;
    }

    @GET
    @PermitAll
    @Operation(summary = "How far people came in an operation, against its targets; in public without small numbers")
    @APIResponse(
            responseCode = "200",
            description = "The indicators",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IndicatorsView.class)),
                @Content(mediaType = "text/csv")
            })
    @APIResponse(responseCode = "404", description = "No such operation")
    public IndicatorsView read(@PathParam("id") String id, @BeanParam IndicatorQuery query) {
        var operationId = Ids.fromPath(id, "operation");
        var operation =
                access.isOperator() ? operations.requireCounted(operationId) : operations.requireRun(operationId);
        boolean all = access.seesAll(operation.owner());
        var scope = access.scope("o.id = :id", operation.id(), true, query.year());
        var by = query.by();
        return indicators.of(scope, operation.targets(), query.year(), by, !all, access.ownGroup(by));
    }

    @GET
    @PermitAll
    @Produces("text/csv")
    @Operation(hidden = true) // the same operation of the API, with the other type of answer
    public String readCsv(@PathParam("id") String id, @BeanParam IndicatorQuery query) {
        return IndicatorCsv.of(read(id, query));
    }
}
