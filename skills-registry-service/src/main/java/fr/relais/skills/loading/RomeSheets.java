package fr.relais.skills.loading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.relais.http.FieldError;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import fr.relais.skills.occupation.OccupationContent;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the ROME file with the sheets: one JSON object keyed by code. One sheet is held at a time; of each only a name
 * and some codes are kept, and ROME has a few thousand at most.
 */
@ApplicationScoped
class RomeSheets {
    static final int MOST_CODES = 10_000;

    private final ObjectMapper json;
    private final ObjectReader anotherFollows;
    private final RequestBodies bodies;

    RomeSheets(ObjectMapper json, RequestBodies bodies) {
        this.json = json;
        this.anotherFollows = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.bodies = bodies;
    }

    /**
     * The sheets that are well-formed and of this ROME version; the others are in the report.
     *
     * @throws RuntimeException a problem 400 when the file is not JSON to its end
     */
    List<RomeProfile> read(InputStream in, String romeVersion, Vocabulary vocabulary, LoadReport report) {
        var profiles = new ArrayList<RomeProfile>();
        try (var parser = json.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Problems.invalid("", "WRONG_TYPE", "must be a JSON object keyed by ROME code");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                one(parser, romeVersion, vocabulary, report, profiles);
            }
            if (parser.nextToken() != null) {
                throw Problems.malformed("goes on after its end; nothing was stored");
            }
            return profiles;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw Problems.malformed("is not JSON at line %d, column %d; nothing was stored"
                    .formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw Problems.of(ProblemType.BAD_REQUEST, "nothing was stored: the file ended early");
        }
    }

    private void one(
            JsonParser parser, String romeVersion, Vocabulary vocabulary, LoadReport report, List<RomeProfile> profiles)
            throws IOException {
        var code = parser.currentName();
        var line = parser.currentLocation().getLineNr();
        parser.nextToken();
        JsonNode tree = anotherFollows.readValue(parser);
        report.received();
        try {
            var sheet = bodies.read(tree, RomeSheet.class);
            if (!code.matches(OccupationContent.ROME)) {
                report.reject(line, "/" + code, "MALFORMED_CODE", "a ROME code is a letter and four digits");
            } else if (!sheet.version().equals(romeVersion)) {
                report.reject(
                        line, "/" + code + "/version", "OTHER_VERSION", "profiles here are of ROME " + romeVersion);
            } else if (profiles.size() == MOST_CODES) {
                throw Problems.of(ProblemType.TOO_LARGE, "a ROME file has at most " + MOST_CODES + " codes");
            } else {
                profiles.add(new RomeProfile(code, sheet.label(), sheet.competencies(vocabulary)));
            }
        } catch (HttpProblem problem) {
            reject(report, line, code, problem);
        }
    }

    /** One broken sheet does not stop the file: its errors go into the report. */
    private static void reject(LoadReport report, long line, String code, HttpProblem problem) {
        if (!(problem.getParameters().get("errors") instanceof List<?> errors)) {
            throw problem;
        }
        report.reject(
                line,
                "/" + code,
                errors.stream()
                        .filter(FieldError.class::isInstance)
                        .map(FieldError.class::cast)
                        .toList());
    }
}
