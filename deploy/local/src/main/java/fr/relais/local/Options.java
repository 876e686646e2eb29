package fr.relais.local;

import fr.relais.local.console.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of one command.
 *
 * @param values option to value; a flag's value is empty
 * @param words what is no option, in order
 */
record Options(Map<String, String> values, List<String> words) {

    /**
     * @param known the command's options, and whether a value follows each
     * @throws Failure at an unknown option or a missing value
     */
    static Options parse(List<String> args, Map<String, Boolean> known) {
        Map<String, String> values = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("--")) {
                words.add(arg);
            } else if (!known.containsKey(arg)) {
                throw new Failure("unknown option " + arg + "; known here: " + String.join(" ", sorted(known)));
            } else if (!known.get(arg)) {
                values.put(arg, "");
            } else if (++i < args.size()) {
                values.put(arg, args.get(i));
            } else {
                throw new Failure(arg + " needs a value");
            }
        }
        return new Options(values, words);
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String require(String option) {
        return value(option).orElseThrow(() -> new Failure(option + " is needed"));
    }

    /**
     * For a command that knows options only.
     *
     * @throws Failure at a word
     */
    Options withoutWords() {
        if (!words.isEmpty()) {
            throw new Failure("unexpected here: " + String.join(" ", words));
        }
        return this;
    }

    /** The constants named by a comma-separated value; all of them when the option is absent. */
    <E extends Enum<E>> Set<E> set(String option, Class<E> type) {
        if (!has(option)) {
            return EnumSet.allOf(type);
        }
        Set<E> set = EnumSet.noneOf(type);
        Arrays.stream(require(option).split(",", -1))
                .forEach(name -> set.add(Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT))));
        return set;
    }

    private static List<String> sorted(Map<String, Boolean> known) {
        return known.keySet().stream().sorted().toList();
    }
}
