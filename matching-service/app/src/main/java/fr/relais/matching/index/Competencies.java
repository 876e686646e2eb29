package fr.relais.matching.index;

import fr.relais.matching.core.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The codes of the 30 competencies and their numbers. The codes are fixed by the rules; the registry only words them. So a
 * profile can be read before the registry's topic has been.
 */
public final class Competencies {
    private static final List<String> CODES = Stream.of(family("S", 6), family("F", 12), family("E", 12))
            .flatMap(codes -> codes)
            .toList();
    private static final Map<String, Integer> NUMBERS = numbers();

    private Competencies() {}

    /** The code of a number, 0 to 29. */
    public static String code(int number) {
        return CODES.get(number);
    }

    /** True when a competency has this code. */
    public static boolean isCode(String code) {
        return NUMBERS.containsKey(code);
    }

    /**
     * The number of a code, 0 to 29.
     *
     * @throws IllegalArgumentException when there is no such competency
     */
    static int number(String code) {
        Integer number = NUMBERS.get(code);
        if (number == null) {
            throw new IllegalArgumentException("is not the code of one of the " + Rules.COMPETENCIES + " competencies");
        }
        return number;
    }

    private static Stream<String> family(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "SOC-%s%02d".formatted(letter, i));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < CODES.size(); i++) {
            numbers.put(CODES.get(i), i);
        }
        return Map.copyOf(numbers);
    }
}
