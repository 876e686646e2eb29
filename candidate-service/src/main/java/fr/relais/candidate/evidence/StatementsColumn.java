package fr.relais.candidate.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.candidate.access.Writer;
import fr.relais.events.Evidence;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Statements as a jsonb column. The format is ours alone; it is not the one of any body. */
@Converter
@Immutable // spares Hibernate a copy through JSON at each load and flush
public final class StatementsColumn implements AttributeConverter<Statements, String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Row(String code, int level, Evidence evidence, String by, String at) {
        static Row of(Statement held) {
            return new Row(
                    held.code(),
                    held.level(),
                    held.evidence(),
                    held.writer().text(),
                    held.at().toString());
        }

        Statement statement() {
            return new Statement(code, level, evidence, Writer.parse(by), Instant.parse(at));
        }
    }

    @Override
    public String convertToDatabaseColumn(Statements statements) {
        try {
            return JSON.writeValueAsString(
                    statements.all().stream().map(Row::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("statements cannot be written", e);
        }
    }

    @Override
    public Statements convertToEntityAttribute(String column) {
        try {
            var rows = JSON.readValue(column, new TypeReference<List<Row>>() {});
            return new Statements(rows.stream().map(Row::statement).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("statements cannot be read", e);
        }
    }
}
