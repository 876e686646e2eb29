package fr.relais.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The offers of a candidate as the rules order them, read word by word; no bridge leads anywhere. */
final class OffersByTheRules {
    private static final Comparator<JsonNode> ORDER = Comparator.comparingLong(OffersByTheRules::weighted)
            .reversed()
            .thenComparing(item -> item.get("eligibility").textValue(), Comparator.reverseOrder())
            .thenComparing(item -> item.get("fit").asInt(), Comparator.reverseOrder())
            .thenComparing(item -> Long.parseUnsignedLong(item.get("fair").textValue()), Long::compareUnsigned)
            .thenComparing(item -> item.get("offerId").textValue());

    private OffersByTheRules() {}

    /** @param ranked the candidate's rows in the rankings of offers */
    static List<JsonNode> of(JsonNode profile, List<GoldenBothWays.Ranked> ranked) {
        List<JsonNode> items = new ArrayList<>();
        for (GoldenBothWays.Ranked row : ranked) {
            long fit = row.item().get("fit").asLong();
            long interest = interest(profile, row.offer());
            ObjectNode item = GoldenCases.stated(row.item()).without("candidateId");
            item.set("offerId", row.offer().get("offerId"));
            items.add(item.put("interest", (int) interest).put("mutual", (int) mutual(fit, interest)));
        }
        items.sort(ORDER);
        for (int i = 0; i < items.size(); i++) {
            ((ObjectNode) items.get(i)).put("rank", i + 1);
        }
        return items;
    }

    /** Of an item served, what is expected here. */
    static ObjectNode stated(JsonNode item) {
        ObjectNode stated = GoldenCases.stated(item);
        List.of("offerId", "interest", "mutual").forEach(field -> stated.set(field, item.get(field)));
        return stated;
    }

    private static long weighted(JsonNode item) {
        return item.get("mutual").asLong()
                * (item.get("eligibility").textValue().equals("YES") ? 4 : 3);
    }

    private static long mutual(long fit, long interest) {
        return 2 * fit * interest / (fit + interest);
    }

    private static long interest(JsonNode profile, JsonNode offer) {
        JsonNode wished = profile.get("wishedRome");
        String rome = offer.at("/rome/code").textValue();
        if (wished.isEmpty()) {
            return 10_000;
        }
        long interest = 2_000;
        for (JsonNode wish : wished) {
            interest = Math.max(interest, interest(wish.textValue(), rome));
        }
        return interest;
    }

    private static long interest(String wish, String rome) {
        if (wish.equals(rome)) {
            return 10_000;
        }
        if (wish.startsWith(rome.substring(0, 3))) {
            return 6_000;
        }
        return wish.charAt(0) == rome.charAt(0) ? 4_000 : 2_000;
    }
}
