package fr.relais.matching.bridge;

import fr.relais.events.OccupationState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labels and bridges of occupations, as their topic states them. */
@ApplicationScoped
public class Occupations {
    private static final Pattern ROME = Pattern.compile("[A-Z][0-9]{4}");

    private final Map<String, Held> byRome = new ConcurrentHashMap<>();

    /** Of a withdrawn occupation only the version stays, so that an older copy does not bring it back. */
    private record Held(long version, @Nullable Known occupation) {}

    /** What is shown of an occupation. */
    record Known(String label, List<OccupationState.Bridge> bridges) {}

    /** A version that is not newer than the one held is dropped. */
    public void put(OccupationState occupation, long version) {
        Known known = new Known(
                occupation.label(),
                occupation.bridges().stream()
                        .filter(bridge -> isCode(bridge.to()))
                        .toList());
        hold(occupation.rome(), new Held(version, known));
    }

    /** Whether it is written as ROME codes are, such as K2503. */
    static boolean isCode(String text) {
        return ROME.matcher(text).matches();
    }

    public void remove(String rome, long version) {
        hold(rome, new Held(version, null));
    }

    private void hold(String rome, Held occupation) {
        byRome.merge(rome, occupation, (held, news) -> news.version > held.version ? news : held);
    }

    Optional<Known> find(String rome) {
        return Optional.ofNullable(byRome.get(rome)).map(Held::occupation);
    }
}
