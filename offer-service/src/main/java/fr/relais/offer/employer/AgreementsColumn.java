package fr.relais.offer.employer;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.relais.offer.column.Columns;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Agreements as jsonb. */
@Converter
@Immutable // lists are never changed in place
final class AgreementsColumn implements AttributeConverter<List<Agreement>, String> {
    @Override
    public String convertToDatabaseColumn(List<Agreement> agreements) {
        return Columns.write(agreements);
    }

    @Override
    public List<Agreement> convertToEntityAttribute(String column) {
        return Columns.read(column, new TypeReference<>() {});
    }
}
