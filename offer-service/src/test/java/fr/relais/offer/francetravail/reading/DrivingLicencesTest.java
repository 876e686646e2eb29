package fr.relais.offer.francetravail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrivingLicencesTest {

    @ParameterizedTest
    @CsvSource({
        "B - Véhicule léger,B",
        "C - Poids lourd,C",
        "EC - Poids lourd + remorque,CE",
        "CE - Poids lourd + remorque,CE",
        "EB - Véhicule léger + remorque,BE",
        "ED - Transport en commun + remorque,DE",
        "D1 - Minibus,D1",
        "C1E,C1E",
        "Permis B,B",
        "b – véhicule léger,B"
    })
    void aLabelGivesTheCodeOfTodaysLicence(String label, String code) {
        assertThat(DrivingLicences.of(Raw.offer("{'permis': [{'libelle': '%s', 'exigence': 'S'}]}".formatted(label))))
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"Aucun permis", "Bateau - permis côtier", "Caces", "Autre", "Aéronef"})
    void whatIsNoDrivingLicenceAsksNone(String label) {
        assertThat(DrivingLicences.of(Raw.offer("{'permis': [{'libelle': '%s'}]}".formatted(label))))
                .isEmpty();
    }

    @Test
    void wishedAndRequiredOnesCountAlikeAndEachOnce() {
        assertThat(DrivingLicences.of(Raw.offer("""
                {'permis': [{'libelle': 'B - Véhicule léger', 'exigence': 'S'}, {}, null,
                 {'libelle': null}, {'libelle': 'C - Poids lourd', 'exigence': 'E'}, {'libelle': 'B'}]}"""))).containsExactly("B", "C");
    }
}
