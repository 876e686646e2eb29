package fr.relais.candidate.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.AgeGroup;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "2010-05-10, 2026-05-09, 15, 2026-05-10",
        "2010-05-10, 2026-05-10, 16, 2028-05-10",
        "2008-05-10, 2026-05-10, 18,",
        "2008-02-29, 2026-02-28, 17, 2026-03-01", // nobody is 18 before the day has come
        "2008-02-29, 2026-03-01, 18,",
        "2012-02-29, 2028-02-28, 15, 2028-02-29",
    })
    void aBirthdayIsTheDayTheAgeChanges(LocalDate birth, LocalDate today, int years, LocalDate next) {
        assertThat(Age.years(birth, today)).isEqualTo(years);
        assertThat(Age.nextReview(birth, today)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"15, UNDER_16", "16, UNDER_18", "17, UNDER_18", "18, ADULT", "60, ADULT"})
    void whatAnAgeAllowsIsOneOfThreeGroups(int years, AgeGroup group) {
        assertThat(Age.group(years)).isEqualTo(group);
    }
}
