package fr.relais.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The answers about an upload, and refusals of any request, in lines for a person. */
public final class Report {
    private Report() {}

    /** What became of the items. */
    public static String counts(JsonNode view) {
        String counts = "%d received: %d created, %d updated, %d unchanged, %d rejected"
                .formatted(
                        view.path("received").asLong(),
                        view.path("created").asLong(),
                        view.path("updated").asLong(),
                        view.path("unchanged").asLong(),
                        view.path("rejected").asLong());
        long otherVersion = view.path("otherVersion").asLong();
        return otherVersion == 0 ? counts : counts + ", %d of another version".formatted(otherVersion);
    }

    /** A line for each error of a problem, of a report, or of a page of them. */
    public static List<String> errors(JsonNode list) {
        List<String> lines = new ArrayList<>();
        for (JsonNode error : list) {
            String line =
                    error.hasNonNull("line") ? "line " + error.path("line").asText() + " " : "";
            String pointer = error.path("pointer").asText();
            lines.add("  %s%s%s: %s"
                    .formatted(
                            line,
                            pointer.isEmpty() ? "" : pointer + " ",
                            error.path("code").asText(),
                            error.path("message").asText()));
        }
        return lines;
    }
}
