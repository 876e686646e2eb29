package fr.relais.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Population population = new Population(7, TODAY);

    @Test
    void theSameSeedGivesTheSamePeopleAtAnySize() {
        List<String> hundred = population.candidates(100).toList();
        assertThat(new Population(7, TODAY).candidates(1_000).limit(100)).isEqualTo(hundred);
        assertThat(new Population(8, TODAY).candidates(100).toList()).doesNotContainAnyElementsOf(hundred);
    }

    @Test
    void mostHoldTheBadgeAlone() {
        Set<String> badge = Set.copyOf(Resources.lines("badge.txt"));
        long badgeOnly = people(2_000)
                .filter(person -> person.competencies().stream()
                                .allMatch(held -> held.evidence().equals("BADGE") && held.level() == 2)
                        && person.competencies().stream()
                                .map(DemoCandidate.Held::code)
                                .collect(Collectors.toSet())
                                .equals(badge))
                .count();
        assertThat(badge).hasSize(15);
        assertThat(badgeOnly).isBetween(1_400L, 1_560L);
    }

    @Test
    void nobodyStatesACompetencyTwiceOrALevelThatEvidenceForbids() {
        assertThat(people(2_000)).allSatisfy(person -> {
            assertThat(person.competencies())
                    .extracting(DemoCandidate.Held::code)
                    .doesNotHaveDuplicates();
            assertThat(person.competencies())
                    .allMatch(held -> held.level() >= (held.evidence().equals("ASSESSED") ? 0 : 1));
        });
    }

    @Test
    void peopleLiveOverTheWholeRegionAndAreOldEnough() {
        assertThat(people(2_000).map(person -> person.place().departement()))
                .contains("75", "77", "78", "91", "92", "93", "94", "95");
        assertThat(people(2_000))
                .allMatch(person -> LocalDate.parse(person.person().birthDate()).isBefore(TODAY.minusYears(16)));
    }

    @Test
    void noAddressAndNoEmployerIsAnyones() {
        assertThat(people(200)).allSatisfy(person -> {
            assertThat(person.person().email()).endsWith("@example.org").matches("[a-z0-9.@-]+");
            assertThat(person.person().phone()).startsWith("+3363998");
        });
        assertThat(offers(200)).allMatch(offer -> offer.employer().siret().startsWith("000000"));
    }

    @Test
    void siretNumbersPassTheCheckAndTheFirstIsTheDemoEmployers() {
        assertThat(Siret.numbered(1)).isEqualTo("00000001800010");
        assertThat(Siret.numbered(2)).isEqualTo("00000002600013");
        assertThat(Siret.checked("7992739871")).isEqualTo("79927398713");
    }

    @Test
    void fewOffersStateCompetenciesAndNoneTwice() {
        assertThat(offers(1_000).filter(offer -> offer.requirements() != null).count())
                .isBetween(250L, 350L);
        assertThat(offers(1_000)).allSatisfy(offer -> {
            if (offer.requirements() != null) {
                assertThat(offer.requirements())
                        .extracting(DemoOffer.Requirement::competency)
                        .doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void aLineIsTheBodyWithItsExternalId() {
        Population.OfferBody offer = population.offers(1).toList().getFirst();
        assertThat(offer.line())
                .startsWith("{\"externalId\":\"demo-o-1\",\"kind\":")
                .endsWith("}");
        assertThat(offer.json()).doesNotContain("externalId");
    }

    private static Stream<DemoCandidate> people(int size) {
        Candidates candidates = new Candidates(7, TODAY);
        return IntStream.rangeClosed(1, size).mapToObj(candidates::get);
    }

    private static Stream<DemoOffer> offers(int size) {
        Offers offers = new Offers(7, TODAY);
        return IntStream.rangeClosed(1, size).mapToObj(offers::get);
    }
}
