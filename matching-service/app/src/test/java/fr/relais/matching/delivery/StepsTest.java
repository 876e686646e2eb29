package fr.relais.matching.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.Eligibility;
import fr.relais.events.PairingChange;
import fr.relais.events.ShortlistState.Entry;
import fr.relais.outbox.OutboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final UUID OFFER = new UUID(9, 9);

    @Test
    void whoCameMovedAndLeftIsToldWithBothRanks() {
        assertThat(steps(list("a5", "b4", "c3", "d2"), list("b4", "e4", "d2")))
                .containsExactly(
                        "a 1>null null LEFT_FIRST_100",
                        "c 3>null null LEFT_FIRST_100",
                        "b 2>1 4 RANK_CHANGED",
                        "e null>2 4 ENTERED_FIRST_100",
                        "d 4>3 2 RANK_CHANGED");
    }

    @Test
    void whoStandsWhereTheyStoodIsToldOnlyWithAnotherFitOrEligibility() {
        assertThat(steps(list("a5", "b4", "c3"), list("a5", "b3", "C3")))
                .containsExactly("b 2>2 3 FIT_CHANGED", "c 3>3 3 FIT_CHANGED");
    }

    @Test
    void ofAClosedOfferEverybodyLeaves() {
        Shown closed = new Shown(false, "2026-1", null, Instant.EPOCH, List.of());
        News news = News.of(new StoredShortlist(OFFER, 3, 7, list("a5", "b4"), List.of(1, 2)), closed);
        assertThat(news.events())
                .extracting(OutboxEvent::type)
                .containsExactly(
                        "relais.matching.shortlist-withdrawn.v1",
                        "relais.matching.pairing-left.v1",
                        "relais.matching.pairing-left.v1");
        assertThat(news.events()).extracting(OutboxEvent::sequence).containsExactly(4L, 8L, 9L);
        assertThat(news.events().getFirst().data()).isNull();
        assertThat(news.row()).isEqualTo(new StoredShortlist(OFFER, 4, 9, closed, List.of()));
    }

    @Test
    void whoIsMovedByOthersIsToldOnceTheRankIsFarFromTheOneThatWasTold() {
        List<String> letters = new ArrayList<>();
        for (char letter = 'a'; letter <= 'p'; letter++) {
            letters.add(letter + "5");
        }
        StoredShortlist row =
                News.of(StoredShortlist.none(OFFER), list(letters)).row();
        letters.addFirst("x9");
        News once = News.of(row, list(letters));
        assertThat(tell(once))
                .containsExactly(
                        "x null>1 9 ENTERED_FIRST_100",
                        "a 1>2 5 RANK_CHANGED",
                        "b 2>3 5 RANK_CHANGED",
                        "c 3>4 5 RANK_CHANGED");
        letters.removeFirst();
        assertThat(tell(News.of(once.row(), list(letters))))
                .as("d and e are where they were told to be")
                .containsExactly(
                        "x 1>null null LEFT_FIRST_100",
                        "a 2>1 5 RANK_CHANGED",
                        "b 3>2 5 RANK_CHANGED",
                        "c 4>3 5 RANK_CHANGED");
        letters.addFirst("x9");
        letters.addFirst("y9");
        assertThat(tell(News.of(once.row(), list(letters))))
                .as("from the rank that was told: d 4 to 6, g 7 to 9; h 8 to 10 is not far")
                .contains("d 4>6 5 RANK_CHANGED", "g 7>9 5 RANK_CHANGED")
                .noneMatch(step -> step.startsWith("h"));
    }

    @Test
    void anOwnChangeIsToldWithTheRankThatWasToldBefore() {
        StoredShortlist row = new StoredShortlist(OFFER, 3, 7, list("a5", "b4"), List.of(1, 3));
        assertThat(tell(News.of(row, list("a5", "b3")))).containsExactly("b 3>2 3 RANK_CHANGED");
    }

    private static List<String> tell(News news) {
        return news.events().stream()
                .map(OutboxEvent::data)
                .filter(PairingChange.class::isInstance)
                .map(step -> line((PairingChange) step))
                .toList();
    }

    private static List<String> steps(Shown before, Shown now) {
        StoredShortlist row = News.of(StoredShortlist.none(OFFER), before).row();
        Steps steps = Steps.between(row, now);
        assertThat(steps.changes()).allMatch(step -> step.shortlistVersion() == 2);
        return steps.changes().stream().map(StepsTest::line).toList();
    }

    private static String line(PairingChange step) {
        return "%s %s>%s %s %s"
                .formatted(
                        (char) step.candidateId().getLeastSignificantBits(),
                        step.oldRank(),
                        step.newRank(),
                        step.fit(),
                        step.reasonCode());
    }

    private static Shown list(String... candidates) {
        return list(List.of(candidates));
    }

    /** Each candidate a letter, in capitals when something has still to be checked, and a fit. */
    private static Shown list(List<String> candidates) {
        List<Entry> entries = new ArrayList<>();
        for (String candidate : candidates) {
            char letter = candidate.charAt(0);
            entries.add(new Entry(
                    entries.size() + 1,
                    new UUID(0, Character.toLowerCase(letter)),
                    Character.isUpperCase(letter) ? Eligibility.UNKNOWN : Eligibility.YES,
                    candidate.charAt(1) - '0'));
        }
        return new Shown(true, "2026-1", null, Instant.EPOCH, entries);
    }
}
