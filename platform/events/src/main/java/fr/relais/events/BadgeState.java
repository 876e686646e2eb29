package fr.relais.events;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A badge template: which achievements of which issuer grant what.
 *
 * @param version of this template, from 1
 * @param achievementIds ids of the achievement or badge class, as badges carry them
 * @param grants competencies granted, with their level
 * @param trust whose signature and which addresses are believed; not in events from before it was added
 */
public record BadgeState(
        UUID id,
        long version,
        String registryVersion,
        String nameFr,
        String nameEn,
        String issuer,
        List<String> achievementIds,
        List<Grant> grants,
        BadgeTrust trust) {
    public BadgeState {
        achievementIds = Lists.orEmpty(achievementIds);
        grants = Lists.orEmpty(grants);
        trust = Objects.requireNonNullElse(trust, BadgeTrust.NONE);
    }

    /** One competency at one level, 1 to 3. */
    public record Grant(String competency, int level) {}
}
