package fr.relais.candidate.openbadge.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import java.io.IOException;

/** Reads JSON that signatures may cover, so that no two readers can understand it differently. */
public final class BadgeJson {
    /** Nesting of a badge; real ones have some eight levels. */
    public static final int DEEPEST = 24;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(1 << 18)
                            .maxNumberLength(30)
                            .maxNameLength(1 << 10)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private BadgeJson() {}

    /** The one object in these bytes. */
    public static ObjectNode object(byte[] utf8) throws Refusal {
        try {
            if (JSON.readTree(utf8) instanceof ObjectNode object) {
                return object;
            }
            throw new Refusal(RefusalCode.JSON_BROKEN, "must be a JSON object");
        } catch (StreamConstraintsException e) {
            throw new Refusal(RefusalCode.TOO_DEEP, "nested deeper, or with longer names or numbers, than any badge");
        } catch (IOException | NumberFormatException e) { // the latter for exponents that no number has
            throw new Refusal(RefusalCode.JSON_BROKEN, "not JSON, or a name stands twice in one object");
        }
    }
}
