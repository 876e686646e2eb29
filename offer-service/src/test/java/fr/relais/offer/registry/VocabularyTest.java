package fr.relais.offer.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.CompetencyState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private final Vocabulary vocabulary = new Vocabulary(List.of(
            competency(
                    "SOC-E01",
                    term("300465", "Avoir l'esprit d'équipe", "Travailler en équipe", "Travail en équipe"),
                    term("300470", "Coopérer")),
            competency("SOC-F01", term("300412", "Etre à l'écoute, faire preuve d'empathie", "Être à l'écoute")),
            competency("SOC-E03", term("300412", "Etre à l'écoute, faire preuve d'empathie", "Être à l'écoute")),
            competency("SOC-E05", new CompetencyState.SourceTerm("FT_SAVOIR_ETRE", null, List.of("Prise de recul")))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Avoir l'esprit d'équipe",
                "AVOIR L’ESPRIT D’ÉQUIPE",
                "avoir l`esprit d´equipe",
                "  Avoir  l'esprit d'e\u0301quipe. ",
                "Travailler en équipe",
                "travail en equipe"
            })
    void aLabelOfAnyGenerationStandsForItsCompetencyHoweverItIsTyped(String label) {
        assertThat(vocabulary.competencies(null, label)).containsExactly("SOC-E01");
    }

    @Test
    void aTermMayStandForSeveralCompetencies() {
        assertThat(vocabulary.competencies("300412", null)).containsExactly("SOC-E03", "SOC-F01");
        assertThat(vocabulary.competencies(null, "Être à l’écoute")).containsExactly("SOC-E03", "SOC-F01");
    }

    @Test
    void aKnownCodeDecidesWhateverTheLabelSays() {
        assertThat(vocabulary.competencies("300470", "Prise de recul")).containsExactly("SOC-E01");
    }

    @Test
    void anUnknownCodeLeavesItToTheLabel() {
        assertThat(vocabulary.competencies("999999", "Prise de recul")).containsExactly("SOC-E05");
    }

    @Test
    void whatNobodyKnowsStandsForNothing() {
        assertThat(vocabulary.competencies("999999", "Souder à l'arc")).isEmpty();
        assertThat(vocabulary.competencies(null, null)).isEmpty();
        assertThat(vocabulary.competencies("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Cœur de métier,coeur de metier",
        "ÉLÈVE,eleve",
        "a--b__c,a b c",
        "'!?',''",
        "Ça ira: 35H/semaine,ca ira 35h semaine"
    })
    void keysKeepLettersAndDigitsOnly(String label, String key) {
        assertThat(LabelKey.of(label)).isEqualTo(key);
    }

    private static CompetencyState.SourceTerm term(String code, String... labels) {
        return new CompetencyState.SourceTerm("FT_SAVOIR_ETRE", code, List.of(labels));
    }

    private static CompetencyState competency(String code, CompetencyState.SourceTerm... terms) {
        return new CompetencyState(code, 1, "1", "SAVOIR", "PROPOSED", "fr", "en", "fr", "en", null, List.of(terms));
    }
}
