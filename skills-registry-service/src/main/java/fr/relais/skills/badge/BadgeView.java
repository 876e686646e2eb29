package fr.relais.skills.badge;

import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import fr.relais.skills.registry.Language;
import java.util.List;
import java.util.UUID;

/**
 * A badge template as read over HTTP.
 *
 * @param name in the language of the answer
 */
record BadgeView(
        UUID id,
        long version,
        String registryVersion,
        String name,
        String nameFr,
        String nameEn,
        String issuer,
        List<String> achievementIds,
        List<BadgeState.Grant> grants,
        BadgeTrust trust) {

    static BadgeView of(BadgeState state, Language language) {
        return new BadgeView(
                state.id(),
                state.version(),
                state.registryVersion(),
                language.of(state.nameFr(), state.nameEn()),
                state.nameFr(),
                state.nameEn(),
                state.issuer(),
                state.achievementIds(),
                state.grants(),
                state.trust());
    }
}
