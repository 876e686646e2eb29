package fr.relais.candidate.profile;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All wordings of all purposes, as {@code consent/wordings.json} has them. Immutable. */
public final class Wordings {
    private static final List<Wording> ALL = load();
    private static final Map<ConsentPurpose, Integer> CURRENT = new EnumMap<>(ConsentPurpose.class);

    static {
        for (var purpose : ConsentPurpose.values()) {
            var version = ALL.stream()
                    .filter(wording -> wording.purpose().equals(purpose.text()))
                    .mapToInt(Wording::version)
                    .max();
            CURRENT.put(purpose, version.orElseThrow());
        }
    }

    private Wordings() {}

    /** Every version, older ones of a purpose first. */
    public static List<Wording> all() {
        return ALL;
    }

    /** Version of the wording that is shown now. */
    public static int current(ConsentPurpose purpose) {
        return Objects.requireNonNull(CURRENT.get(purpose));
    }

    private static List<Wording> load() {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        try (var file = Wordings.class.getResourceAsStream("/consent/wordings.json")) {
            return List.of(json.readValue(file, Wording[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("the wordings of consents cannot be read", e);
        }
    }
}
