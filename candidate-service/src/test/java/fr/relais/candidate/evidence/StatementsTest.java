package fr.relais.candidate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.candidate.access.Writer;
import fr.relais.events.Evidence;
import fr.relais.events.HeldCompetency;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);
    private static final Writer PORTAL = Writer.source("portal");
    private static final Writer ADVISER = Writer.counsellor("a-1");

    @Test
    void theStrongestEvidenceHoldsWhateverItsAge() {
        var statements = Statements.NONE
                .replacing(ADVISER, List.of(held("SOC-E01", 1, Evidence.ASSESSED)), NOON)
                .replacing(Writer.PERSON, List.of(held("SOC-E01", 3, Evidence.DECLARED)), ONE);
        assertThat(statements.effective()).containsExactly(held("SOC-E01", 1, Evidence.ASSESSED));
    }

    @Test
    void atEqualEvidenceTheNewestHolds() {
        var statements = Statements.NONE
                .replacing(PORTAL, List.of(held("SOC-E01", 3, Evidence.ATTESTED)), ONE)
                .replacing(ADVISER, List.of(held("SOC-E01", 2, Evidence.ATTESTED)), NOON);
        assertThat(statements.effective()).containsExactly(held("SOC-E01", 3, Evidence.ATTESTED));
    }

    @Test
    void atEqualTimeTheOneMadeLastHolds() {
        var statements = Statements.NONE
                .replacing(PORTAL, List.of(held("SOC-E01", 3, Evidence.ATTESTED)), NOON)
                .replacing(ADVISER, List.of(held("SOC-E01", 2, Evidence.ATTESTED)), NOON);
        assertThat(statements.effective()).containsExactly(held("SOC-E01", 2, Evidence.ATTESTED));
    }

    @Test
    void aBodyThatNamesACompetencyTwiceIsSettledByTheSameRule() {
        var twice = List.of(held("SOC-E01", 2, Evidence.BADGE), held("SOC-E01", 3, Evidence.DECLARED));
        assertThat(Statements.NONE.replacing(PORTAL, twice, NOON).all())
                .extracting(Statement::held)
                .containsExactly(held("SOC-E01", 2, Evidence.BADGE));
    }

    @Test
    void replacingLeavesTheWordsOfOthers() {
        var statements = Statements.NONE
                .replacing(ADVISER, List.of(held("SOC-S01", 2, Evidence.ASSESSED)), NOON)
                .replacing(PORTAL, List.of(held("SOC-E01", 2, Evidence.DECLARED)), NOON)
                .replacing(PORTAL, List.of(), ONE);
        assertThat(statements.all()).extracting(Statement::writer).containsExactly(ADVISER);
    }

    @Test
    void sayingTheSameAgainChangesNothingNotEvenTheTime() {
        var before = Statements.NONE.replacing(PORTAL, List.of(held("SOC-E01", 2, Evidence.BADGE)), NOON);
        var after = before.replacing(PORTAL, List.of(held("SOC-E01", 2, Evidence.BADGE)), ONE);
        assertThat(after).isEqualTo(before);
        assertThat(after.newSince(before)).isEmpty();
    }

    @Test
    void statingOneCompetencyKeepsTheOthersOfTheWriter() {
        var two = List.of(held("SOC-E01", 2, Evidence.DECLARED), held("SOC-E02", 2, Evidence.DECLARED));
        var statements = Statements.NONE
                .replacing(Writer.PERSON, two, NOON)
                .with(Writer.PERSON, held("SOC-E01", 3, Evidence.DECLARED), ONE);
        assertThat(statements.effective())
                .containsExactly(held("SOC-E01", 3, Evidence.DECLARED), held("SOC-E02", 2, Evidence.DECLARED));
        assertThat(statements.of(Writer.PERSON, "SOC-E02").orElseThrow().at()).isEqualTo(NOON);
        assertThat(statements.without(Writer.PERSON, "SOC-E01").effective())
                .containsExactly(held("SOC-E02", 2, Evidence.DECLARED));
    }

    @Test
    void theColumnGivesBackWhatItWasGiven() {
        var statements = Statements.NONE
                .replacing(PORTAL, List.of(held("SOC-E01", 3, Evidence.BADGE)), NOON)
                .with(PORTAL, held("SOC-E02", 2, Evidence.BADGE), ONE)
                .replacing(Writer.PERSON, List.of(held("SOC-E01", 1, Evidence.DECLARED)), ONE)
                .replacing(ADVISER, List.of(held("SOC-E01", 0, Evidence.ASSESSED)), ONE);
        var column = new StatementsColumn();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(statements)))
                .isEqualTo(statements);
    }

    private static HeldCompetency held(String code, int level, Evidence evidence) {
        return new HeldCompetency(code, level, evidence);
    }
}
