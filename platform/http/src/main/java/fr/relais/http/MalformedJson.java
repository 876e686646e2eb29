package fr.relais.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** From what stops a parser to a problem that says where, and nothing of what was sent. */
final class MalformedJson {
    private MalformedJson() {}

    static HttpProblem of(IOException failure) {
        return Problems.malformed(
                switch (failure) {
                    case StreamConstraintsException e ->
                        "is nested too deep, or a name, number or text is too long" + at(e.getLocation());
                    case MismatchedInputException e -> "goes on after its end" + at(e.getLocation());
                    case JsonProcessingException e -> kind(e) + at(e.getLocation());
                    default -> "ends early or is not UTF-8";
                });
    }

    private static String kind(JsonProcessingException e) {
        var words = String.valueOf(e.getOriginalMessage());
        return words.startsWith("Duplicate field") ? "names a field twice" : "is not JSON";
    }

    private static String at(@Nullable JsonLocation place) {
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
