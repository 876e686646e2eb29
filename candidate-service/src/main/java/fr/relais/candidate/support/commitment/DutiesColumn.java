package fr.relais.candidate.support.commitment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** The duties of both sides, as a jsonb column. */
@Converter
@Immutable
final class DutiesColumn implements AttributeConverter<Duties, String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(Duties duties) {
        try {
            return JSON.writeValueAsString(duties);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("duties cannot be written", e);
        }
    }

    @Override
    public Duties convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Duties.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("duties cannot be read", e);
        }
    }
}
