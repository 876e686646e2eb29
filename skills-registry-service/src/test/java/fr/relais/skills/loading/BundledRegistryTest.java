package fr.relais.skills.loading;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.skills.SharedData;
import fr.relais.skills.badge.BadgeContent;
import fr.relais.skills.competency.CompetencyContent;
import fr.relais.skills.competency.CompetencyContent.SourceTerm;
import fr.relais.skills.competency.Family;
import fr.relais.skills.competency.WordingStatus;
import fr.relais.skills.occupation.OccupationContent;
import fr.relais.skills.occupation.OccupationContent.Need;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BundledRegistryTest {
    private static final UUID GAMES_BADGE = UUID.fromString("019078d0-8c00-7024-8a24-202407260811");
    private final BundledRegistry registry = BundledRegistry.read();

    @Test
    void thereAreThirtyCompetenciesInFamiliesOfSixTwelveAndTwelve() {
        assertThat(registry.competencies()).hasSize(30);
        assertThat(registry.competencies().values().stream().collect(groupingBy(CompetencyContent::family, counting())))
                .isEqualTo(Map.of(Family.SAVOIR, 6L, Family.SAVOIR_FAIRE, 12L, Family.SAVOIR_ETRE, 12L));
        registry.competencies()
                .forEach((code, content) -> assertThat(code)
                        .matches(
                                switch (content.family()) {
                                    case SAVOIR -> "SOC-S\\d\\d";
                                    case SAVOIR_FAIRE -> "SOC-F\\d\\d";
                                    case SAVOIR_ETRE -> "SOC-E\\d\\d";
                                }));
    }

    @Test
    void everyCompetencyIsServedAsProposed() {
        assertThat(registry.competencies().values()).allMatch(content -> content.status() == WordingStatus.PROPOSED);
    }

    @Test
    void theGamesBadgeGrantsExactlyFifteenCompetenciesAtLevelTwo() {
        assertThat(registry.badges()).containsOnlyKeys(GAMES_BADGE);
        var badge = registry.badges().values().iterator().next();
        assertThat(badge.nameFr()).isEqualTo("J'ai fait les Jeux");
        assertThat(badge.grants()).hasSize(15).allMatch(grant -> grant.level() == 2);
        assertThat(badge.grants().stream().map(BadgeContent.Grant::competency))
                .doesNotHaveDuplicates()
                .isSubsetOf(registry.competencies().keySet());
    }

    @Test
    void someSixtyOccupationsAskFourToNineKnownCompetencies() {
        assertThat(registry.occupations()).hasSizeBetween(60, 80);
        registry.occupations().forEach((rome, content) -> {
            assertThat(content.requirements()).as(rome).hasSizeBetween(4, 9);
            assertThat(content.requirements().stream().map(Need::competency))
                    .as(rome)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(registry.competencies().keySet());
        });
    }

    @Test
    void everyOccupationHasABridgeAndNoneLeadsBackOrTwiceToTheSame() {
        registry.occupations()
                .forEach(
                        (rome, content) -> assertThat(content.bridges().stream().map(OccupationContent.Way::to))
                                .as(rome)
                                .isNotEmpty()
                                .doesNotContain(rome)
                                .doesNotHaveDuplicates());
    }

    @Test
    void everythingKeepsTheLimitsThatEditorsAreHeldTo() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertValid(factory.getValidator(), registry.competencies().values());
            assertValid(factory.getValidator(), registry.badges().values());
            assertValid(factory.getValidator(), registry.occupations().values());
        }
    }

    @Test
    void allSixteenSavoirEtreLeadToACompetencyByCodeAndUnderRetiredLabels() {
        var savoirEtre = registry.competencies().values().stream()
                .flatMap(content -> content.sources().stream())
                .filter(term -> term.scheme().equals("FT_SAVOIR_ETRE"))
                .toList();
        assertThat(savoirEtre.stream().map(SourceTerm::code).filter(code -> code != null))
                .hasSizeGreaterThan(16)
                .satisfies(codes -> assertThat(Set.copyOf(codes)).hasSize(16));
        assertThat(savoirEtre.stream().flatMap(term -> term.labels().stream()))
                .contains("Faire preuve de rigueur et de précision", "Gérer son stress", "Travail en équipe")
                .contains("Capacité de décision", "Prise de recul");
    }

    @Test
    void everyCodeAndLabelIsTheOneOfRome460() throws IOException {
        var labels = labelsOfRome460();
        registry.occupations().forEach((rome, content) -> {
            assertThat(content.label()).as(rome).isEqualTo(labels.get(rome));
            assertThat(content.bridges()).as(rome).allMatch(way -> labels.containsKey(way.to()));
        });
    }

    private static Map<String, String> labelsOfRome460() throws IOException {
        try (var lines = Files.lines(SharedData.file("rome/rome-codes.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .filter(cells -> !cells[2].isEmpty())
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2].replace("\"", "")));
        }
    }

    private static void assertValid(Validator validator, Collection<?> contents) {
        assertThat(contents)
                .allSatisfy(content ->
                        assertThat(List.copyOf(validator.validate(content))).isEmpty());
    }
}
