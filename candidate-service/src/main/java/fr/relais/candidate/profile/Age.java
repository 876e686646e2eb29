package fr.relais.candidate.profile;

import fr.relais.events.AgeGroup;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The ages that decide what may happen with a candidate. Who is born on 29 February has the birthday on 1 March else. */
public final class Age {
    /** Younger people are not taken in. */
    public static final int LEAST = 15;

    /** From here on a candidate may be matched. */
    public static final int MATCHED = 16;

    /** From here on every offer is open. */
    public static final int ADULT = 18;

    private Age() {}

    /** Whole years. */
    public static int years(LocalDate birthDate, LocalDate today) {
        return Period.between(birthDate, today).getYears();
    }

    /** What that many years allow. */
    public static AgeGroup group(int years) {
        if (years >= ADULT) {
            return AgeGroup.ADULT;
        }
        return years < MATCHED ? AgeGroup.UNDER_16 : AgeGroup.UNDER_18;
    }

    /** The next birthday that changes what is published; null from 18. */
    static @Nullable LocalDate nextReview(LocalDate birthDate, LocalDate today) {
        var years = years(birthDate, today);
        if (years >= ADULT) {
            return null;
        }
        return birthday(birthDate, years < MATCHED ? MATCHED : ADULT);
    }

    private static LocalDate birthday(LocalDate birthDate, int years) {
        var day = birthDate.plusYears(years);
        return day.getDayOfMonth() == birthDate.getDayOfMonth() ? day : day.plusDays(1);
    }
}
