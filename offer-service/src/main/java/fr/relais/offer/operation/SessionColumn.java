package fr.relais.offer.operation;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.relais.offer.column.Columns;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** What was written of a session, as jsonb. */
@Converter
@Immutable // a body is never changed in place
final class SessionColumn implements AttributeConverter<SessionBody, String> {
    @Override
    public String convertToDatabaseColumn(SessionBody body) {
        return Columns.write(body);
    }

    @Override
    public SessionBody convertToEntityAttribute(String column) {
        return Columns.read(column, new TypeReference<>() {});
    }
}
