package fr.relais.offer.allocation;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.relais.offer.column.Columns;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A proposal as jsonb. */
@Converter
@Immutable // a proposal is never changed in place
final class ProposalColumn implements AttributeConverter<Proposal, String> {
    @Override
    public String convertToDatabaseColumn(Proposal body) {
        return Columns.write(body);
    }

    @Override
    public Proposal convertToEntityAttribute(String column) {
        return Columns.read(column, new TypeReference<>() {});
    }
}
