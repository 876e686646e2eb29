package fr.relais.offer.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is shown.
 *
 * @param people null when it is kept back
 * @param suppressed whether it is kept back, so that nobody is recognised in it
 */
@Schema(name = "ShownCount")
record Shown(
        @Schema(description = "As exact as precision says; null when it is kept back") @Nullable
        Long people,

        @Schema(description = "Whether it is kept back: it is from 1 to 4")
        boolean suppressed) {
    static final Shown KEPT_BACK = new Shown(null, true);

    static Shown of(long people) {
        return new Shown(people, false);
    }
}
