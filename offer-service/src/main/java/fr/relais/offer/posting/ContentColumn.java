package fr.relais.offer.posting;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.relais.offer.column.Columns;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** An offer's content as jsonb. */
@Converter
@Immutable // contents are never changed in place, so Hibernate needs no copy to compare with
final class ContentColumn implements AttributeConverter<OfferContent, String> {
    @Override
    public String convertToDatabaseColumn(OfferContent content) {
        return Columns.write(content);
    }

    @Override
    public OfferContent convertToEntityAttribute(String column) {
        return Columns.read(column, new TypeReference<>() {});
    }
}
