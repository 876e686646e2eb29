package fr.relais.matching.ranking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;

/** Rows that are written as JSON once, however often they are sent. */
final class RenderedItems extends AbstractList<RankedCandidates.Item> implements JsonSerializable {
    /** Of the heap, for each character of JSON: as text, as bytes, as objects. */
    private static final int BYTES_A_CHARACTER = 4;

    private final List<RankedCandidates.Item> items;
    private final SerializedString json;

    RenderedItems(List<RankedCandidates.Item> items, ObjectMapper mapper) {
        this.items = items;
        try {
            this.json = new SerializedString(mapper.writeValueAsString(items));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows cannot be written as JSON", e);
        }
    }

    /** About how much of the heap they take. */
    int weight() {
        return BYTES_A_CHARACTER * json.charLength();
    }

    @Override
    public void serialize(JsonGenerator target, SerializerProvider provider) throws IOException {
        target.writeRawValue(json);
    }

    @Override
    public void serializeWithType(JsonGenerator target, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(target, provider);
    }

    @Override
    public RankedCandidates.Item get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
