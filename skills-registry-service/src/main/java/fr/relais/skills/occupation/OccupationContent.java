package fr.relais.skills.occupation;

import fr.relais.events.Exigence;
import fr.relais.events.OccupationState;
import fr.relais.events.OccupationState.Bridge;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.skills.registry.Stated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an editor says of one occupation: all but its code and its versions. The same shape in the bundled files and in PUT. */
public record OccupationContent(
        @NotBlank @Size(max = 200) String label,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Need> requirements,
        @Size(max = 50) List<@NotNull @Valid Way> bridges) {

    /** A ROME code: a letter and four digits. */
    public static final String ROME = "[A-N]\\d{4}";

    public OccupationContent {
        bridges = bridges == null ? List.of() : bridges;
    }

    /**
     * The published state of this content, once its versions are known.
     *
     * @param before bridges it had so far: official mobilities stay, the curated ones are replaced
     */
    public Stated<OccupationState> under(Naming naming, List<Bridge> before) {
        var inherited = requirements.stream().map(Need::inherited).toList();
        var curated = bridges.stream().map(Way::curated).toList();
        var ways = Ways.of(before).withCurated(curated).all();
        return (version, registry) -> naming.state(version, registry, "CURATED", inherited, ways);
    }

    /** What the occupation asks of one competency. */
    public record Need(
            @NotBlank String competency,
            @Min(1) @Max(3) int level,
            @Min(1) @Max(10) int weight) {
        /** What an offer inherits is a conclusion, never a statement: always wished, never required. */
        private Requirement inherited() {
            return new Requirement(competency, level, Exigence.S, weight, Origin.INFERRED);
        }
    }

    /** A way to another occupation, why it is plausible, and the card or exam that it needs. */
    public record Way(
            @NotNull @Pattern(regexp = ROME) String to,
            @NotBlank @Size(max = 500) String reasonFr,
            @Size(min = 1, max = 200) @Nullable String credential) {
        private Bridge curated() {
            return new Bridge(to, "CURATED", reasonFr, credential);
        }
    }
}
