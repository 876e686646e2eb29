package fr.relais.candidate.badge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.candidate.openbadge.status.StatusReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Where to ask for a badge's status, as a jsonb column. */
@Converter
@Immutable
final class StatusesColumn implements AttributeConverter<List<StatusReference>, String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(List<StatusReference> statuses) {
        try {
            return JSON.writeValueAsString(statuses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("statuses cannot be written", e);
        }
    }

    @Override
    public List<StatusReference> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("statuses cannot be read", e);
        }
    }
}
