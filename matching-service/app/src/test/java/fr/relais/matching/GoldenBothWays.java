package fr.relais.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.testing.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All worked cases in one index, whatever way it was filled. Candidates of an offer: among those of its case the order and
 * the figures are the worked ones. Offers of a candidate: those that rank it, with the same figures, as the rules order them.
 */
final class GoldenBothWays {
    private static final int PAGE = 7;

    private final List<JsonNode> cases;
    private final List<Ranked> ranked = new ArrayList<>();

    private GoldenBothWays(List<JsonNode> cases) {
        this.cases = cases;
    }

    /** A row of an offer's ranking. */
    record Ranked(JsonNode offer, JsonNode item) {
        boolean isOf(JsonNode profile) {
            return item.get("candidateId").equals(profile.get("candidateId"));
        }
    }

    /** Waits until the index holds all, then compares every answer. */
    static void check(List<JsonNode> cases) {
        GoldenBothWays all = new GoldenBothWays(cases);
        cases.forEach(all::checkCandidates);
        assertThat(all.ranked).hasSizeGreaterThan(500);
        cases.forEach(golden -> GoldenCases.profiles(golden).forEach(all::checkOffers));
    }

    private void checkCandidates(JsonNode golden) {
        List<JsonNode> profiles = cases.stream()
                .flatMap(one -> GoldenCases.profiles(one).stream())
                .toList();
        String path = "/offers/" + GoldenCases.offerId(golden) + "/candidates";
        Api.await(path, page -> page.path("evaluated").asInt() == profiles.size());
        List<JsonNode> items = Api.allItems(Identity.FRANCE_TRAVAIL, path, 100);
        items.forEach(item -> ranked.add(new Ranked(golden.get("offer"), item)));
        Set<JsonNode> own = GoldenCases.profiles(golden).stream()
                .map(profile -> profile.get("candidateId"))
                .collect(Collectors.toSet());
        assertThat(items)
                .filteredOn(item -> own.contains(item.get("candidateId")))
                .map(GoldenBothWays::withoutRank)
                .isEqualTo(GoldenCases.ranking(golden).stream()
                        .map(GoldenBothWays::withoutRank)
                        .toList());
    }

    private void checkOffers(JsonNode profile) {
        String candidate = profile.get("candidateId").textValue();
        List<JsonNode> expected = OffersByTheRules.of(
                profile, ranked.stream().filter(row -> row.isOf(profile)).toList());
        assertThat(Api.allItems(Identity.FRANCE_TRAVAIL, "/candidates/" + candidate + "/offers", PAGE))
                .as("offers of %s", candidate)
                .map(OffersByTheRules::stated)
                .isEqualTo(expected);
    }

    /** The rank in a case is among its own candidates only. */
    private static ObjectNode withoutRank(JsonNode item) {
        return GoldenCases.stated(item).without("rank");
    }
}
