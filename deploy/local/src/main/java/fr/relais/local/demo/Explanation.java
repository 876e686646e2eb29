package fr.relais.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A ranked page as text, its first line explained so that it can be recomputed by hand. */
final class Explanation {
    private static final int SCALE = 10_000;

    private Explanation() {}

    static List<String> lines(JsonNode page) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("First ranked list: offer %s, rules %s, %d candidates evaluated, %d eligible, %d to be checked"
                .formatted(
                        page.path("offerId").asText(),
                        page.path("rulesVersion").asText(),
                        page.path("evaluated").asLong(),
                        page.path("eligible").asLong(),
                        page.path("unknown").asLong()));
        lines.add("  rank  candidate                             eligibility    fit  credit  completeness");
        page.path("items").forEach(item -> lines.add(row(item)));
        lines.addAll(why(page.path("items").path(0)));
        return lines;
    }

    private static String row(JsonNode item) {
        return "  %4d  %s  %-11s  %5d  %6d  %d %%"
                .formatted(
                        item.path("rank").asInt(),
                        item.path("candidateId").asText(),
                        item.path("eligibility").asText(),
                        item.path("fit").asInt(),
                        item.path("credit").asLong(),
                        item.path("completeness").asInt());
    }

    private static List<String> why(JsonNode item) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Why rank %d: W = weight x 3 when required (E), x 1 when wished (S); at most 20 points x W."
                .formatted(item.path("rank").asInt()));
        lines.add("A level that is met gives 14 points, and 3 more by badge, 5 attested, 6 assessed.");
        lines.add("  competency  exigence  weight    W  asked  held  evidence  verdict   credit      max");
        item.path("requirements").forEach(each -> lines.add(requirement(each)));
        long credit = sum(item, "credit");
        long max = sum(item, "max");
        lines.add("  fit = floor(10 000 x %d / %d) = %d; the service says %d"
                .formatted(
                        credit,
                        max,
                        max == 0 ? 0 : SCALE * credit / max,
                        item.path("fit").asInt()));
        boolean yes = item.path("eligibility").asText().equals("YES");
        lines.add("  order = credit x %d (%s) = %d; conditions: %s"
                .formatted(
                        yes ? 4 : 3,
                        yes ? "all is met" : "something is to be checked",
                        credit * (yes ? 4 : 3),
                        conditions(item)));
        return lines;
    }

    private static String requirement(JsonNode requirement) {
        int weight = requirement.path("weight").asInt();
        boolean required = requirement.path("exigence").asText().equals("E");
        return "  %-10s  %-8s  %6d  %3d  %5d  %4s  %-8s  %-7s  %7d  %7d"
                .formatted(
                        requirement.path("competency").asText(),
                        requirement.path("exigence").asText(),
                        weight,
                        weight * (required ? 3 : 1),
                        requirement.path("requiredLevel").asInt(),
                        text(requirement.path("heldLevel")),
                        text(requirement.path("evidence")),
                        requirement.path("verdict").asText(),
                        requirement.path("credit").asLong(),
                        requirement.path("max").asLong());
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "-" : value.asText();
    }

    private static long sum(JsonNode item, String field) {
        return StreamSupport.stream(item.path("requirements").spliterator(), false)
                .mapToLong(requirement -> requirement.path(field).asLong())
                .sum();
    }

    private static String conditions(JsonNode item) {
        return StreamSupport.stream(item.path("conditions").spliterator(), false)
                .map(condition -> condition.path("code").asText() + " "
                        + condition.path("verdict").asText())
                .collect(Collectors.joining(", "));
    }
}
