package fr.relais.offer.posting;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.relais.events.Requirement;
import fr.relais.offer.column.Columns;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Requirements as jsonb. */
@Converter
@Immutable // lists of records that are replaced, never changed
final class RequirementsColumn implements AttributeConverter<List<Requirement>, String> {
    @Override
    public String convertToDatabaseColumn(List<Requirement> requirements) {
        return Columns.write(requirements);
    }

    @Override
    public List<Requirement> convertToEntityAttribute(String column) {
        return List.copyOf(Columns.read(column, new TypeReference<List<Requirement>>() {}));
    }
}
