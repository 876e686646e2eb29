package fr.relais.offer.indicator;

import fr.relais.offer.programme.Programmes;
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

@Path("/api/v1/programmes/{code}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
class ProgrammeIndicatorsResource {
    private final Indicators indicators;
    private final Programmes programmes;
    private final IndicatorAccess access;

    ProgrammeIndicatorsResource(Indicators indicators, Programmes programmes, IndicatorAccess access) {
        this.indicators = indicators;
        this.programmes = programmes;
        this.access = access;
    }

    @GET
    @PermitAll
    @Operation(summary = "How far people came in a programme, against its targets; in public without small numbers")
    @APIResponse(
            responseCode = "200",
            description = "The indicators",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IndicatorsView.class)),
                @Content(mediaType = "text/csv")
            })
    @APIResponse(responseCode = "404", description = "No such programme")
    public IndicatorsView read(@PathParam("code") String code, @BeanParam IndicatorQuery query) {
        var programme = access.isOperator() ? programmes.requireCounted(code) : programmes.requireRun(code);
        boolean all = access.seesAll(programme.owner());
        var scope = access.scope("o.programme = :id", code, all, query.year());
        var by = query.by();
        return indicators.of(scope, programme.targets(), query.year(), by, !all, access.ownGroup(by));
    }

    @GET
    @PermitAll
    @Produces("text/csv")
    @Operation(hidden = true) // the same operation of the API, with the other type of answer
    public String readCsv(@PathParam("code") String code, @BeanParam IndicatorQuery query) {
        return IndicatorCsv.of(read(code, query));
    }
}
