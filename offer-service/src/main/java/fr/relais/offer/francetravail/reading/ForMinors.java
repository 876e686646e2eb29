package fr.relais.offer.francetravail.reading;

import fr.relais.events.OfferState;
import fr.relais.offer.registry.LabelKey;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the rule on minors needs and France Travail does not state: read from occupation and conditions. */
final class ForMinors {
    /** ROME domains of public and private security. */
    private static final Set<String> SECURITY = Set.of("K17", "K25");

    private static final Pattern DANGER = Pattern.compile(
            "\\b(?:danger|explosi|amiante|radioacti|rayonnement|toxique|en hauteur|zone a risque|haute tension)");

    private ForMinors() {}

    static boolean isSecurity(OfferState.@Nullable Rome rome) {
        return rome != null && SECURITY.contains(rome.code().substring(0, 3));
    }

    static boolean isDangerous(RawOffer offer) {
        var single = offer.text("conditionExercice");
        return (single != null && isDangerous(single))
                || offer.object("contexteTravail").texts("conditionsExercice").stream()
                        .anyMatch(ForMinors::isDangerous);
    }

    private static boolean isDangerous(String condition) {
        return DANGER.matcher(LabelKey.of(condition)).find();
    }
}
