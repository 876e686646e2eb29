package fr.relais.candidate.profile;

import static fr.relais.candidate.profile.ConsentPurpose.MATCHING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.candidate.access.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentHistoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Writer PORTAL = Writer.source("portal");

    private final List<ConsentDecision> decisions = new ArrayList<>();
    private final ConsentHistory history = new ConsentHistory(decisions);

    @Test
    void nothingIsConsentedToUntilItIsSaid() {
        assertThat(history.grants(MATCHING)).isFalse();
        assertThat(history.passOn(MATCHING, false, PORTAL, NOW)).isFalse();
    }

    @Test
    void whatAPartnerPassesOnHoldsUntilItPassesOnTheContrary() {
        assertThat(history.passOn(MATCHING, true, PORTAL, NOW)).isTrue();
        assertThat(history.passOn(MATCHING, true, PORTAL, NOW)).isFalse();
        assertThat(history.grants(MATCHING)).isTrue();
        assertThat(history.passOn(MATCHING, false, PORTAL, NOW)).isTrue();
        assertThat(history.grants(MATCHING)).isFalse();
        assertThat(decisions).hasSize(2);
    }

    @Test
    void aPartnerDoesNotUndoThePersonsWithdrawal() {
        history.passOn(MATCHING, true, PORTAL, NOW);
        assertThat(history.decideInPerson(MATCHING, false, NOW)).isTrue();
        assertThat(history.passOn(MATCHING, true, PORTAL, NOW)).isFalse();
        assertThat(history.grants(MATCHING)).isFalse();
    }

    @Test
    void aRefusalBeforehandIsKept() {
        assertThat(history.decideInPerson(MATCHING, false, NOW)).isTrue();
        assertThat(history.decideInPerson(MATCHING, false, NOW)).isFalse();
        assertThat(history.passOn(MATCHING, true, PORTAL, NOW)).isFalse();
    }

    @Test
    void thePersonsWordMayChange() {
        history.decideInPerson(MATCHING, false, NOW);
        assertThat(history.decideInPerson(MATCHING, true, NOW)).isTrue();
        assertThat(history.grants(MATCHING)).isTrue();
    }
}
