package fr.relais.offer.publics;

import fr.relais.offer.body.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A priority public as it is written.
 *
 * @param grounds articles of the Code du travail that allow places for it, such as {@code L1133-6}
 */
@Schema(
        name = "PriorityPublicContent",
        requiredProperties = {"labelFr", "labelEn", "grounds"})
record PublicBody(
        @NotBlank @Size(max = 200) @PlainText String labelFr,
        @NotBlank @Size(max = 200) @PlainText String labelEn,

        @NotEmpty @Size(max = 10)
        List<@NotNull @Pattern(regexp = "^[LRD][0-9]{3,4}(-[0-9]{1,3}){0,3}$") String> grounds) {}
