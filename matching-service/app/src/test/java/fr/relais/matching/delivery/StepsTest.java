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
        News news = News.of(new StoredShortlist(OFFER, 3, 7, list("a5", "b4")), closed);
        assertThat(news.events())
                .extracting(OutboxEvent::type)
                .containsExactly(
                        "relais.matching.shortlist-withdrawn.v1",
                        "relais.matching.pairing-left.v1",
                        "relais.matching.pairing-left.v1");
        assertThat(news.events()).extracting(OutboxEvent::sequence).containsExactly(4L, 8L, 9L);
        assertThat(news.events().getFirst().data()).isNull();
        assertThat(news.row()).isEqualTo(new StoredShortlist(OFFER, 4, 9, closed));
    }

    private static List<String> steps(Shown before, Shown now) {
        List<String> told = new ArrayList<>();
        for (PairingChange step :
                Steps.between(new StoredShortlist(OFFER, 1, 0, before), new StoredShortlist(OFFER, 2, 0, now))) {
            assertThat(step.shortlistVersion()).isEqualTo(2);
            told.add("%s %s>%s %s %s"
                    .formatted(
                            (char) step.candidateId().getLeastSignificantBits(),
                            step.oldRank(),
                            step.newRank(),
                            step.fit(),
                            step.reasonCode()));
        }
        return told;
    }

    /** Each candidate a letter, in capitals when something has still to be checked, and a fit. */
    private static Shown list(String... candidates) {
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
