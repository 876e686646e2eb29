package fr.relais.skills.badge;

import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of one badge template: all but its id and its versions. The same shape in the bundled file and in
 * PUT.
 *
 * @param trust null for an issuer of whom no badge file is believed yet
 */
public record BadgeContent(
        @NotBlank @Size(max = 200) String nameFr,
        @NotBlank @Size(max = 200) String nameEn,
        @NotBlank @Size(max = 500) String issuer,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 500) String> achievementIds,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Grant> grants,
        @Nullable @Valid TrustContent trust) {

    /** The published state of this content under an id. */
    public BadgeState state(UUID id, long version, String registryVersion) {
        return new BadgeState(
                id,
                version,
                registryVersion,
                nameFr,
                nameEn,
                issuer,
                achievementIds,
                grants.stream()
                        .map(g -> new BadgeState.Grant(g.competency, g.level))
                        .toList(),
                trust == null ? BadgeTrust.NONE : trust.published());
    }

    List<TrustContent.Key> keys() {
        return trust == null ? List.of() : trust.keysOrNone();
    }

    /** One competency at one level, 1 to 3. */
    @Schema(name = "GrantContent")
    public record Grant(
            @NotBlank String competency, @Min(1) @Max(3) int level) {}
}
