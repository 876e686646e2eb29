package fr.relais.matching.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.ShortlistState;
import fr.relais.http.Ids;
import fr.relais.http.Problems;
import fr.relais.matching.access.Audience;
import fr.relais.matching.access.Permissions;
import fr.relais.matching.index.LiveIndex;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rankings")
class StreamResource {
    private final LiveIndex index;
    private final Audience audience;
    private final ShortlistStream stream;
    private final ObjectMapper json;

    StreamResource(LiveIndex index, Audience audience, ShortlistStream stream, ObjectMapper json) {
        this.index = index;
        this.audience = audience;
        this.stream = stream;
        this.json = json;
    }

    @GET
    @Path("/offers/{id}/candidates/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Audience.COUNSELLOR, Audience.EMPLOYER, Audience.PARTNER, Audience.FRANCE_TRAVAIL})
    @Operation(
            summary = "The shortlist of a published offer, now and whenever it changes",
            description =
                    "Server-sent events named shortlist; their id is the version of the shortlist and their data what"
                            + " the topic relais.matching.shortlist.v1 has, limited to the rows that the caller may see, each"
                            + " with its true rank. The first comes at once. A reader that is slow misses versions, never"
                            + " the latest. A comment every 15 seconds keeps the connection open. It ends when the"
                            + " offer closes or is no longer the caller's, when the token expires, and when the service stops:"
                            + " open it again, with a fresh token.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ShortlistState.class)))
    @APIResponse(responseCode = "404", description = "No such published offer for this caller")
    public Multi<OutboundSseEvent> candidates(@PathParam("id") String path, @Context Sse sse) {
        UUID offer = Ids.fromPath(path, "offer");
        Permissions caller = audience.permissions();
        if (!isOpen(offer, caller)) {
            throw Problems.notFound("offer");
        }
        return stream.of(offer, caller, () -> isOpen(offer, caller), new Events(sse, json));
    }

    private boolean isOpen(UUID offer, Permissions caller) {
        return index.snapshot().offer(offer).isPresent() && caller.readsRankingOf(offer);
    }
}
