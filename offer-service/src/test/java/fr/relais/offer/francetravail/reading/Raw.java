package fr.relais.offer.francetravail.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Raw offers for tests, written with single quotes. */
final class Raw {
    private Raw() {}

    static RawOffer offer(String json) {
        try {
            return new RawOffer(new JsonMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
