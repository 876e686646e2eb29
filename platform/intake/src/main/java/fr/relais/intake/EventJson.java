package fr.relais.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads event data: strict about what is known, silent about fields added later. */
@ApplicationScoped
public class EventJson {
    private final ObjectMapper json;

    /** @param json the service's mapper; a tolerant copy of it is used */
    public EventJson(ObjectMapper json) {
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * The event's data.
     *
     * @throws UnusableEvent when it is a tombstone, not JSON, or not of that type
     */
    public <T> T read(Incoming event, Class<T> type) throws UnusableEvent {
        var data = event.data();
        if (data == null) {
            throw new UnusableEvent("a tombstone has no data");
        }
        return read(data, type);
    }

    /**
     * Data of an event that was kept.
     *
     * @throws UnusableEvent when it is not JSON, or not of that type
     */
    public <T> T read(byte[] data, Class<T> type) throws UnusableEvent {
        try {
            var read = json.readValue(data, type);
            if (read == null) {
                throw new UnusableEvent("the data is JSON null");
            }
            return read;
        } catch (JsonMappingException e) {
            throw new UnusableEvent("not a " + type.getSimpleName() + " at " + pointer(e), e);
        } catch (JsonProcessingException e) {
            throw new UnusableEvent("not JSON", e);
        } catch (IOException e) {
            throw new UnusableEvent("unreadable data", e);
        }
    }

    private static String pointer(JsonMappingException e) {
        return "/"
                + e.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                        .collect(Collectors.joining("/"));
    }
}
