package fr.relais.offer.francetravail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.CommuneState;
import fr.relais.events.Place;
import fr.relais.offer.registry.RegistryFixture;
import fr.relais.offer.registry.RegistryView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkplaceTest {
    private static final RegistryView REGISTRY =
            RegistryFixture.with(List.of(), List.of(new CommuneState("01053", 1, "Bourg", "01", 46.2, 5.2)));

    @ParameterizedTest
    @CsvSource(textBlock = """
            75056,,,75
            2A004,,,2A
            2B033,,,2B
            97411,,,974
            ,01000,,01
            ,20000,,2A
            ,20137,,2A
            ,20200,,2B
            ,20600,,2B
            ,97400,,974
            ,98800,,988
            ,,01 - Ain,01
            ,,2A - AJACCIO,2A
            ,,974 - ST DENIS,974
            75056,69000,13 - MARSEILLE,75
            nonsense,69000,13 - MARSEILLE,69
            ,96000,13 - MARSEILLE,13
            ,,99 - Étranger,
            ,,Île-de-France,
            99999,,,
            ,,,
            """)
    void theDepartementIsThatOfTheMostExactThingSaid(
            @Nullable String commune, @Nullable String postal, @Nullable String label, @Nullable String expected) {
        assertThat(Departements.of(commune, postal, label)).isEqualTo(expected);
    }

    @Test
    void thePointIsTakenAsGiven() {
        assertThat(place("{'latitude': 48.3, 'longitude': '4,04', 'commune': '01053'}"))
                .isEqualTo(new Place(48.3, 4.04, "01"));
    }

    @Test
    void withoutAPointTheCommunesCentreStandsForIt() {
        assertThat(place("{'latitude': 48.3, 'commune': '01053'}")).isEqualTo(new Place(46.2, 5.2, "01"));
        assertThat(place("{'latitude': 0, 'longitude': 0, 'commune': '01053'}")).isEqualTo(new Place(46.2, 5.2, "01"));
        assertThat(place("{'latitude': 480, 'longitude': 5, 'commune': '01053'}"))
                .isEqualTo(new Place(46.2, 5.2, "01"));
    }

    @Test
    void aDepartementAloneIsAPlaceAndNothingIsNone() {
        assertThat(place("{'libelle': '01 - Ain'}")).isEqualTo(new Place(null, null, "01"));
        assertThat(place("{'libelle': 'France'}")).isNull();
        assertThat(place("[]")).isNull();
        assertThat(place("null")).isNull();
    }

    private static @Nullable Place place(String work) {
        return Workplace.of(Raw.offer("{'lieuTravail': " + work + "}"), REGISTRY);
    }
}
