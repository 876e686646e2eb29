package fr.relais.matching.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.ShortlistState;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Server-sent events as they stand on the wire. */
final class Events {
    private final Sse sse;
    private final ObjectMapper json;

    Events(Sse sse, ObjectMapper json) {
        this.sse = sse;
        this.json = json;
    }

    OutboundSseEvent shortlist(ShortlistState list) {
        try {
            return sse.newEventBuilder()
                    .name("shortlist")
                    .id(Long.toString(list.version()))
                    .data(json.writeValueAsString(list))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a shortlist cannot be written as JSON", e);
        }
    }

    /** A comment, which readers pass over. */
    OutboundSseEvent heartBeat() {
        return sse.newEventBuilder().comment("").build();
    }
}
