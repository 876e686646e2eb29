package fr.relais.matching.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithServers
class DeliveryIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID ada = Ids.next();
    private final UUID bob = Ids.next();
    private final Map<UUID, String> names = Map.of(ada, "ada", bob, "bob");
    private final Told told;

    DeliveryIT(Told told) {
        this.told = told;
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void aCandidateThatComesChangesAndLeavesIsToldStepByStep() {
        publisher.offer(Samples.offer(offer), 1);
        told.awaitVersion(offer, 1);
        publisher.profile(Samples.profile(ada, 2), 1);
        told.awaitVersion(offer, 2);
        publisher.profile(Samples.profile(bob, 3), 1);
        told.awaitVersion(offer, 3);
        publisher.profile(Samples.profile(ada, 1), 2);
        told.awaitVersion(offer, 4);
        publisher.tombstone(Topics.PROFILE, bob.toString(), EventTypes.PROFILE_WITHDRAWN, 2);
        assertThat(told.awaitVersion(offer, 5).events()).isEqualTo(6);

        assertThat(told.shortlists(offer))
                .containsExactly(
                        "1 shortlist-updated of 0",
                        "2 shortlist-updated of 1",
                        "3 shortlist-updated of 2",
                        "4 shortlist-updated of 2",
                        "5 shortlist-updated of 1");
        assertThat(told.steps(offer, names))
                .containsExactly(
                        "1 pairing-entered ada null>1 v2 ENTERED_FIRST_100",
                        "2 pairing-entered bob null>1 v3 ENTERED_FIRST_100",
                        "3 pairing-moved ada 1>2 v3 RANK_CHANGED",
                        "4 pairing-moved ada 2>2 v4 FIT_CHANGED",
                        "5 pairing-left bob 1>null v5 LEFT_FIRST_100",
                        "6 pairing-moved ada 2>1 v5 RANK_CHANGED");
    }

    @Test
    void whatIsStoredAndPublishedIsTheRankingThatIsServed() {
        ObjectNode drivers = Samples.offer(offer);
        drivers.putArray("licences").add("B");
        publisher.offer(drivers, 1);
        for (int i = 0; i < 130; i++) {
            var profile = Samples.profile(Ids.next(), i % 3 + 1);
            if (i % 7 == 0) {
                profile.putNull("licences");
            }
            publisher.profile(profile, 1);
        }
        String path = "/offers/" + offer + "/candidates";
        Api.await(path, page -> page.path("evaluated").asInt() == 130);
        List<String> served = rows(
                Api.json(Api.get(Identity.FRANCE_TRAVAIL, path + "?limit=100")).get("items"));
        assertThat(served).hasSize(100).anyMatch(row -> row.contains(" UNKNOWN "));
        told.await(offer, row -> stored(row).equals(served));
        JsonNode latest = told.latest(offer);
        assertThat(rows(latest.get("candidates"))).isEqualTo(served);
        assertThat(latest.get("version").asLong()).isEqualTo(told.row(offer).version());
        assertThat(latest.get("rulesVersion").textValue()).isEqualTo("2026-1");
    }

    @Test
    void aClosedOfferLeavesATombstoneAndGoesOnCountingWhenItComesBack() {
        publisher.profile(Samples.profile(ada, 2), 1);
        publisher.offer(Samples.offer(offer), 1);
        told.awaitVersion(offer, 1);
        publisher.offer(Samples.offer(offer).put("status", "CLOSED"), EventTypes.OFFER_CLOSED, 2);
        assertThat(told.awaitVersion(offer, 2).shown().published()).isFalse();
        assertThat(told.row(offer).shown().candidates()).isEmpty();
        publisher.offer(Samples.offer(offer), 3);
        told.awaitVersion(offer, 3);
        assertThat(told.shortlists(offer))
                .containsExactly(
                        "1 shortlist-updated of 1", "2 shortlist-withdrawn tombstone", "3 shortlist-updated of 1");
        assertThat(told.steps(offer, names))
                .containsExactly(
                        "1 pairing-entered ada null>1 v1 ENTERED_FIRST_100",
                        "2 pairing-left ada 1>null v2 OFFER_CLOSED",
                        "3 pairing-entered ada null>1 v3 ENTERED_FIRST_100");
    }

    @Test
    void aBurstIsWrittenAFewTimesOnly() {
        List<UUID> offers = List.of(Ids.next(), Ids.next(), Ids.next());
        offers.forEach(id -> publisher.offer(Samples.offer(id), 1));
        offers.forEach(id -> told.awaitVersion(id, 1));
        List<JsonNode> profiles = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            profiles.add(Samples.profile(Ids.next(), i % 3 + 1));
        }
        publisher.profiles(profiles, 1);
        for (UUID id : offers) {
            String path = "/offers/" + id + "/candidates";
            Api.await(path, page -> page.path("evaluated").asInt() == profiles.size());
            List<String> served = rows(Api.json(Api.get(Identity.FRANCE_TRAVAIL, path + "?limit=100"))
                    .get("items"));
            assertThat(told.await(id, row -> stored(row).equals(served)).version())
                    .isBetween(2L, 9L);
        }
    }

    @Test
    void aSteadyFlowIsWrittenAboutTenTimesASecondAtMost() {
        publisher.offer(Samples.offer(offer), 1);
        told.awaitVersion(offer, 1);
        long from = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            publisher.profile(Samples.profile(Ids.next(), 3), 1);
        }
        Api.await(
                "/offers/" + offer + "/candidates",
                page -> page.path("evaluated").asInt() == 300);
        long tenths = (System.nanoTime() - from) / 100_000_000;
        assertThat(told.row(offer).version()).isBetween(2L, tenths + 3);
    }

    private static List<String> rows(JsonNode items) {
        List<String> rows = new ArrayList<>();
        items.forEach(item -> rows.add(String.join(
                " ",
                item.get("rank").asText(),
                item.get("candidateId").textValue(),
                item.get("eligibility").textValue(),
                item.get("fit").asText())));
        return rows;
    }

    private static List<String> stored(StoredShortlist row) {
        return row.shown().candidates().stream()
                .map(entry -> String.join(
                        " ",
                        Integer.toString(entry.rank()),
                        entry.candidateId().toString(),
                        entry.eligibility().name(),
                        Integer.toString(entry.fit())))
                .toList();
    }
}
