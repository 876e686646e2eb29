package fr.relais.candidate.support.structure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a structure works; what is left out or empty says nothing.
 *
 * @param communes INSEE codes
 * @param districts codes of quartiers prioritaires de la politique de la ville
 */
public record Territory(
        @Size(max = 110) @Nullable
        List<@NotNull @Pattern(regexp = DEPARTEMENT, message = "must be a département such as 75, 2A or 974") String>
                departements,

        @Size(max = 2000) @Nullable
        List<@NotNull @Pattern(regexp = "[0-9][0-9AB][0-9]{3}", message = "must be an INSEE code of a commune") String>
                communes,

        @Size(max = 500) @Nullable
        List<@NotNull @Pattern(regexp = "Q[PN][0-9A-Z]{6}", message = "must be a QPV code such as QN07501M") String>
                districts) {
    private static final String DEPARTEMENT = "[0-9]{2}|2[AB]|9[78][0-9]";

    /** The same with every list there, each code once and in order. */
    static Territory whole(@Nullable Territory said) {
        return said == null
                ? new Territory(List.of(), List.of(), List.of())
                : new Territory(sorted(said.departements), sorted(said.communes), sorted(said.districts));
    }

    private static List<String> sorted(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().distinct().sorted().toList();
    }
}
