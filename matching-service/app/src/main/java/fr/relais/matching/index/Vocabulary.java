package fr.relais.matching.index;

import fr.relais.matching.core.Codes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for codes (départements, contract types, working times, licences), given as the codes come. Only what the topics
 * state gets a lasting number; a simulation numbers its own codes below zero in a {@link #scratch} and forgets them.
 */
final class Vocabulary {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final @Nullable Vocabulary lasting;

    Vocabulary() {
        this(null);
    }

    private Vocabulary(@Nullable Vocabulary lasting) {
        this.lasting = lasting;
    }

    /** One that knows all that this one knows, and adds nothing to it. */
    Vocabulary scratch() {
        return new Vocabulary(this);
    }

    int number(String code) {
        return numbers.computeIfAbsent(code, this::find);
    }

    /** {@link Codes#NONE} for null. */
    int numberOrNone(@Nullable String code) {
        return code == null ? Codes.NONE : number(code);
    }

    Codes codes(List<String> codes) {
        return Codes.of(codes.stream().mapToInt(this::number).toArray());
    }

    private int find(String code) {
        if (lasting == null) {
            return count.incrementAndGet();
        }
        Integer known = lasting.numbers.get(code);
        return known == null ? -count.incrementAndGet() : known;
    }
}
