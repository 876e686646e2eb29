package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WhatMayNotEnterTest {
    /** Whoever adds a fact about people has to change this list, and to read the rules' last section before. */
    @Test
    void theCoreKnowsNothingOfAPersonBeyondTheseFacts() {
        assertThat(names(Candidate.class)).containsExactly("id", "held", "minor", "reach", "wishes", "career");
        assertThat(names(Held.class)).containsExactly("levels", "grades");
        assertThat(names(Candidate.Reach.class)).containsExactly("point", "maxDistanceKm", "departements");
        assertThat(names(Candidate.Wishes.class))
                .containsExactly("contractTypes", "workingTimes", "availableFrom", "noNights", "noWeekends");
        assertThat(names(Candidate.Career.class)).containsExactly("licences", "wished", "practised");
    }

    @Property(tries = 30)
    void beingAMinorMovesNoRankWhereTheOfferIsOpenToMinors(@ForAll long seed) {
        Population population = new Population(seed);
        List<Candidate> candidates = population.candidates(60);
        for (Offer offer : population.offers(10)) {
            if (!offer.terms().night()
                    && !offer.demands().dangerous()
                    && !offer.demands().security()) {
                assertThat(order(
                                offer,
                                candidates.stream().map(c -> aged(c, true)).toList()))
                        .isEqualTo(order(
                                offer,
                                candidates.stream().map(c -> aged(c, false)).toList()));
            }
        }
    }

    @Property(tries = 30)
    void theOrderOfArrivalMovesNoRank(@ForAll long seed) {
        Population population = new Population(seed);
        List<Candidate> candidates = population.candidates(60);
        for (Offer offer : population.offers(5)) {
            assertThat(order(offer, candidates.reversed())).isEqualTo(order(offer, candidates));
        }
    }

    private static List<UUID> order(Offer offer, List<Candidate> candidates) {
        return Snapshot.candidatesOf(offer, candidates, Integer.MAX_VALUE).first();
    }

    private static Candidate aged(Candidate c, boolean minor) {
        return new Candidate(c.id(), c.held(), minor, c.reach(), c.wishes(), c.career());
    }

    private static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
