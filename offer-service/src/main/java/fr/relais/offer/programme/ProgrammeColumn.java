package fr.relais.offer.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.relais.offer.column.Columns;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** What was written of a programme, as jsonb. */
@Converter
@Immutable // a body is never changed in place
final class ProgrammeColumn implements AttributeConverter<ProgrammeBody, String> {
    @Override
    public String convertToDatabaseColumn(ProgrammeBody body) {
        return Columns.write(body);
    }

    @Override
    public ProgrammeBody convertToEntityAttribute(String column) {
        return Columns.read(column, new TypeReference<>() {});
    }
}
