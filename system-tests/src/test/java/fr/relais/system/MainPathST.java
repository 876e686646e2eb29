package fr.relais.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real offers of France Travail and 200 candidates in, every ranking out, recomputed outside. */
class MainPathST {
    private static final List<String> FILES =
            List.of("search-response-2022.json", "search-response-2025-a.json", "search-response-2025-b.json");
    private static final String FRANCE_TRAVAIL_OFFERS = "application/vnd.francetravail.offres.v2+json";

    @Test
    void everyRankingOfRealOffersEqualsTheRulesRecomputedOutside() throws IOException {
        long imported = 0;
        for (var file : FILES) {
            imported += importOffers(Files.readString(Shared.data("france-travail/" + file)));
        }
        var candidates = createCandidates(200);
        var offers = publishedOffers();
        assertThat(offers).hasSize((int) imported);
        assertThat(offers)
                .allMatch(offer -> !offer.get("requirements").isEmpty()
                        || offer.get("unrankedReason").isTextual());
        var profiles = profiles(candidates);
        assertThat(profiles).hasSizeBetween(150, 199); // the 15-year-olds have none
        awaitMatching(offers, profiles);

        long pairs = 0;
        for (var offer : offers) {
            pairs += compareCandidates(offer, profiles);
        }
        assertThat(pairs).isGreaterThan(1_000);
        var bridges = curatedBridges(profiles);
        var byId = new HashMap<String, JsonNode>();
        offers.forEach(offer -> byId.put(offer.get("offerId").asText(), offer));
        for (var profile : profiles) {
            compareOffers(profile, offers, bridges);
        }
        System.out.printf(
                "main path: %d offers, %d profiles, %d ranked pairs recomputed outside%n",
                offers.size(), profiles.size(), pairs);
    }

    private static long importOffers(String response) {
        var url = RunningSystem.api(Service.OFFER, "/imports");
        var accepted = Http.post(Identity.FRANCE_TRAVAIL, url, FRANCE_TRAVAIL_OFFERS, response)
                .expect(202);
        var location = RunningSystem.of(Service.OFFER)
                .url(accepted.raw()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll("^https?://[^/]+", ""));
        var done = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> Http.get(Identity.FRANCE_TRAVAIL, location).body(),
                        view -> !view.path("status").asText().equals("RUNNING"));
        assertThat(done.get("status").asText()).isEqualTo("COMPLETED");
        assertThat(done.get("rejected").asLong()).isZero();
        return done.get("created").asLong();
    }

    private static List<String> createCandidates(int count) {
        var population = new Population(20240726);
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var url = RunningSystem.api(Service.CANDIDATE, "/sources/partner-demo/candidates/main-path-" + i);
            ids.add(Http.put(Identity.PARTNER, url, population.next())
                    .expect(201)
                    .body()
                    .get("id")
                    .asText());
        }
        return ids;
    }

    private static List<JsonNode> publishedOffers() {
        return all(RunningSystem.api(Service.OFFER, "/offers?status=PUBLISHED&source=francetravail&limit=100"));
    }

    private static List<JsonNode> profiles(List<String> candidates) {
        var profiles = new ArrayList<JsonNode>();
        for (var id : candidates) {
            var answer = Http.get(
                    Identity.FRANCE_TRAVAIL,
                    RunningSystem.api(Service.CANDIDATE, "/candidates/" + id + "/matching-profile"));
            if (answer.status() == 200) {
                profiles.add(answer.body());
            }
        }
        return profiles;
    }

    /** All items of a list, by its cursors. */
    private static List<JsonNode> all(String url) {
        var items = new ArrayList<JsonNode>();
        var next = url;
        while (next != null) {
            var page = Http.get(Identity.FRANCE_TRAVAIL, next).expect(200).body();
            page.get("items").forEach(items::add);
            var cursor = page.get("next");
            next = cursor != null && cursor.isTextual() ? url + "&cursor=" + cursor.asText() : null;
        }
        return items;
    }

    /** By name: people and offers of other tests may be there too. */
    private static void awaitMatching(List<JsonNode> offers, List<JsonNode> profiles) {
        var paths = new ArrayList<String>();
        offers.forEach(offer -> paths.add("/offers/" + offer.get("offerId").asText() + "/candidates"));
        profiles.forEach(
                profile -> paths.add("/candidates/" + profile.get("candidateId").asText() + "/offers"));
        for (var path : paths) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Http.get(Identity.FRANCE_TRAVAIL, RunningSystem.api(Service.MATCHING, path))
                                    .status()
                            == 200);
        }
    }

    private static int compareCandidates(JsonNode offer, List<JsonNode> profiles) {
        var offerId = offer.get("offerId").asText();
        var served = all(RunningSystem.api(Service.MATCHING, "/offers/" + offerId + "/candidates?limit=100"));
        var expected = ByTheBook.candidates(offer, profiles);
        var known = new HashSet<String>();
        profiles.forEach(profile -> known.add(profile.get("candidateId").asText()));
        served.removeIf(item -> !known.contains(item.get("candidateId").asText())); // of other tests
        assertThat(served).as("candidates of %s", offerId).hasSameSizeAs(expected);
        for (int i = 0; i < served.size(); i++) {
            same(served.get(i), expected.get(i));
        }
        return served.size();
    }

    private static void same(JsonNode item, ByTheBook.Pair pair) {
        assertThat(item.get("candidateId").asText()).isEqualTo(pair.candidateId());
        assertThat(item.get("eligibility").asText()).isEqualTo(pair.eligibility());
        assertThat(item.get("credit").asLong()).isEqualTo(pair.credit());
        assertThat(item.get("fit").asLong()).isEqualTo(pair.fit());
        assertThat(item.get("bestFit").asLong()).isEqualTo(pair.bestFit());
        assertThat(item.get("completeness").asLong()).isEqualTo(pair.completeness());
        assertThat(item.get("fair").asText()).isEqualTo(pair.fair());
    }

    private static void compareOffers(JsonNode profile, List<JsonNode> offers, Set<String> bridges) {
        var candidateId = profile.get("candidateId").asText();
        var served = all(RunningSystem.api(Service.MATCHING, "/candidates/" + candidateId + "/offers?limit=100"));
        Map<String, JsonNode> ours = new HashMap<>();
        offers.forEach(offer -> ours.put(offer.get("offerId").asText(), offer));
        served.removeIf(item -> !ours.containsKey(item.get("offerId").asText())); // of other tests
        var expected = ByTheBook.offers(profile, offers, bridges);
        assertThat(served)
                .as("offers of %s", candidateId)
                .extracting(item -> item.get("offerId").asText())
                .containsExactlyElementsOf(
                        expected.stream().map(ByTheBook.Pair::offerId).toList());
        for (int i = 0; i < served.size(); i++) {
            assertThat(served.get(i).get("mutual").asLong())
                    .isEqualTo(expected.get(i).mutual());
        }
    }

    private static Set<String> curatedBridges(List<JsonNode> profiles) {
        var from = new HashSet<String>();
        profiles.forEach(profile -> {
            from.addAll(ByTheBook.texts(profile.get("wishedRome")));
            from.addAll(ByTheBook.texts(profile.get("practisedRome")));
        });
        var bridges = new HashSet<String>();
        for (var rome : from) {
            var answer = Http.get(
                    Identity.FRANCE_TRAVAIL, RunningSystem.api(Service.REGISTRY, "/occupations/" + rome + "/bridges"));
            for (var bridge : answer.body().path("items")) {
                if (bridge.get("kind").asText().equals("CURATED")) {
                    bridges.add(rome + ">" + bridge.get("to").asText());
                }
            }
        }
        return bridges;
    }
}
