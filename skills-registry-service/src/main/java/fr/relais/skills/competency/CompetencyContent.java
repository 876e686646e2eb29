package fr.relais.skills.competency;

import fr.relais.events.CompetencyState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor says of one competency: all but its code and its versions. The same shape in the bundled file and in PUT. */
public record CompetencyContent(
        @NotNull Family family,
        @NotNull WordingStatus status,
        @NotBlank @Size(max = 200) String labelFr,
        @NotBlank @Size(max = 200) String labelEn,
        @NotBlank @Size(max = 1000) String definitionFr,
        @NotBlank @Size(max = 1000) String definitionEn,
        @Valid @Nullable EscoLink esco,
        @Size(max = 50) List<@NotNull @Valid SourceTerm> sources) {

    public CompetencyContent {
        sources = sources == null ? List.of() : sources;
    }

    /** The published state of this content under a code. */
    public CompetencyState state(String code, long version, String registryVersion) {
        return new CompetencyState(
                code,
                version,
                registryVersion,
                family.name(),
                status.name(),
                labelFr,
                labelEn,
                definitionFr,
                definitionEn,
                esco == null ? null : new CompetencyState.EscoLink(esco.uri, esco.label, esco.closeness),
                sources.stream().map(SourceTerm::published).toList());
    }

    /** Closest ESCO skill; {@code closeness} tells how much may be concluded from it. */
    @Schema(name = "EscoLinkContent")
    public record EscoLink(
            @NotNull @Pattern(regexp = "http://data\\.europa\\.eu/esco/skill/[0-9a-f-]{36}")
            String uri,

            @NotBlank @Size(max = 200) String label,
            @NotNull @Pattern(regexp = "close|broader|weak") String closeness) {}

    /** A term of another vocabulary that stands for this competency; newest label first, no code for retired labels. */
    @Schema(name = "SourceTermContent")
    public record SourceTerm(
            @NotNull @Pattern(regexp = "FT_SAVOIR_ETRE|ROME_COMPETENCY")
            String scheme,

            @Pattern(regexp = "\\d{6}") @Nullable String code,
            @Size(max = 10) List<@NotBlank @Size(max = 200) String> labels) {
        public SourceTerm {
            labels = labels == null ? List.of() : labels;
        }

        private CompetencyState.SourceTerm published() {
            return new CompetencyState.SourceTerm(scheme, code, labels);
        }
    }
}
