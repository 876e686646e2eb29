package fr.relais.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Dates, times and UUIDs are text of one form, a year of four digits. Jackson's own readers also take arrays and numbers, cut
 * times off, let a date that does not exist escape as an error of ours, and read no text as no UUID.
 */
final class StrictForms {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.{1,40}");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private StrictForms() {}

    static SimpleModule module() {
        return new SimpleModule("strict-forms")
                .addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, DATE, LocalDate::parse))
                .addDeserializer(UUID.class, new Reader<>(UUID.class, ID, UUID::fromString))
                .addDeserializer(Instant.class, new Reader<>(Instant.class, TIME, Instant::parse));
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Pattern form;
        private final transient Function<String, T> parse;

        Reader(Class<T> type, Pattern form, Function<String, T> parse) {
            super(type);
            this.form = form;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw context.wrongTokenException(parser, handledType(), JsonToken.VALUE_STRING, "must be text");
            }
            String text = parser.getText();
            try {
                if (form.matcher(text).matches()) {
                    return parse.apply(text);
                }
            } catch (DateTimeException e) {
                // told like one of another form
            }
            throw context.weirdStringException(text, handledType(), "does not exist or has another form");
        }
    }
}
