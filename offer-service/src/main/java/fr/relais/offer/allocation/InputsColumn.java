package fr.relais.offer.allocation;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.relais.offer.column.Columns;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** What a proposal was computed from, as jsonb. */
@Converter
@Immutable // inputs are never changed in place
final class InputsColumn implements AttributeConverter<Inputs, String> {
    @Override
    public String convertToDatabaseColumn(Inputs body) {
        return Columns.write(body);
    }

    @Override
    public Inputs convertToEntityAttribute(String column) {
        return Columns.read(column, new TypeReference<>() {});
    }
}
