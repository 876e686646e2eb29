package fr.relais.matching.index;

import fr.relais.events.Place;
import fr.relais.matching.core.Codes;
import fr.relais.matching.core.Point;
import fr.relais.matching.core.Rome;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What profiles and offers have in common, checked and turned into numbers. */
final class Parts {
    private Parts() {}

    /** JSON leaves out what its writer forgot, whatever the record's type says. */
    static <T> T present(@Nullable T part, String pointer) {
        if (part == null) {
            throw new InvalidPart(pointer, "is missing");
        }
        return part;
    }

    static int day(@Nullable LocalDate date, String pointer) {
        return date == null ? Codes.NONE : valid(pointer, () -> Math.toIntExact(date.toEpochDay()));
    }

    static int rome(String code, String pointer) {
        return valid(pointer, () -> Rome.number(code));
    }

    static Codes romes(List<String> codes, String pointer) {
        int[] numbers = new int[codes.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rome(codes.get(i), pointer + "/" + i);
        }
        return Codes.of(numbers);
    }

    static int competency(String code, String pointer) {
        return valid(pointer, () -> Competencies.number(code));
    }

    static @Nullable Point point(@Nullable Place place) {
        if (place == null || (place.latitude() == null && place.longitude() == null)) {
            return null;
        }
        if (place.latitude() == null || place.longitude() == null) {
            throw new InvalidPart("/place", "has one of latitude and longitude without the other");
        }
        try {
            return new Point(place.latitude(), place.longitude());
        } catch (IllegalArgumentException e) {
            throw new InvalidPart("/place", "is not a point on the Earth");
        }
    }

    private static int valid(String pointer, IntSupplier number) {
        try {
            return number.getAsInt();
        } catch (IllegalArgumentException e) {
            throw new InvalidPart(pointer, String.valueOf(e.getMessage()));
        } catch (ArithmeticException e) {
            throw new InvalidPart(pointer, "is not a date of this era");
        }
    }
}
