package fr.relais.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.running.Http;

/** Reads what is known to be JSON. */
final class Json {
    private Json() {}

    static ObjectNode object(String text) {
        try {
            return (ObjectNode) Http.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
