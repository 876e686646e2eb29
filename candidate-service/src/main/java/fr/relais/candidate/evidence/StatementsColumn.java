package fr.relais.candidate.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.candidate.access.Writer;
import fr.relais.events.Evidence;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;

/**
 * Statements as a jsonb column. The format is ours alone; it is not the one of any body.
 *
 * <p>Statements that follow each other and were made by one writer at one time, as a badge's 15 are, share what they have in
 * common: {@code [{"by": "SOURCE:x", "at": "…Z", "said": ["SOC-E01:2:BADGE", …]}, …]}. Fifteen take a fifth of the
 * room, and rows stay below the length from which PostgreSQL compresses them.
 */
@Converter
@Immutable // spares Hibernate a copy through JSON at each load and flush
public final class StatementsColumn implements AttributeConverter<Statements, String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Run(String by, String at, List<String> said) {
        static Run of(Statement first) {
            return new Run(first.writer().text(), first.at().toString(), new ArrayList<>());
        }

        Stream<Statement> statements() {
            var writer = Writer.parse(by);
            var time = Instant.parse(at);
            return said.stream().map(text -> statement(text, writer, time));
        }
    }

    private static String text(Statement held) {
        return held.code() + ':' + held.level() + ':' + held.evidence();
    }

    private static Statement statement(String text, Writer writer, Instant at) {
        int level = text.indexOf(':') + 1;
        int evidence = text.indexOf(':', level) + 1;
        return new Statement(
                text.substring(0, level - 1),
                Integer.parseInt(text, level, evidence - 1, 10),
                Evidence.valueOf(text.substring(evidence)),
                writer,
                at);
    }

    @Override
    public String convertToDatabaseColumn(Statements statements) {
        var runs = new ArrayList<Run>();
        Statement first = null;
        for (var held : statements.all()) {
            if (first == null
                    || !held.writer().equals(first.writer())
                    || !held.at().equals(first.at())) {
                first = held;
                runs.add(Run.of(first));
            }
            runs.getLast().said().add(text(held));
        }
        try {
            return JSON.writeValueAsString(runs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("statements cannot be written", e);
        }
    }

    @Override
    public Statements convertToEntityAttribute(String column) {
        try {
            var runs = JSON.readValue(column, new TypeReference<List<Run>>() {});
            return new Statements(runs.stream().flatMap(Run::statements).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("statements cannot be read", e);
        }
    }
}
