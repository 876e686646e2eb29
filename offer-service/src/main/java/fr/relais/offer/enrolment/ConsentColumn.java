package fr.relais.offer.enrolment;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.relais.offer.column.Columns;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A consent as jsonb. */
@Converter
@Immutable // a consent is never changed in place
final class ConsentColumn implements AttributeConverter<Consent, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Consent consent) {
        return consent == null ? null : Columns.write(consent);
    }

    @Override
    public @Nullable Consent convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Columns.read(column, new TypeReference<>() {});
    }
}
