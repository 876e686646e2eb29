package fr.relais.skills.registry;

import fr.relais.events.BadgeState;
import fr.relais.events.CompetencyState;
import fr.relais.events.EventTypes;
import fr.relais.events.OccupationState;
import fr.relais.events.Topics;

/**
 * A kind of entry.
 *
 * @param name in the database and in answers about missing ones
 * @param topic where its states are published
 * @param published type of that event
 */
public record Kind<T>(String name, String topic, String published, Class<T> state) {
    public static final Kind<CompetencyState> COMPETENCY =
            new Kind<>("competency", Topics.COMPETENCY, EventTypes.COMPETENCY_PUBLISHED, CompetencyState.class);
    public static final Kind<BadgeState> BADGE =
            new Kind<>("badge", Topics.BADGE, EventTypes.BADGE_PUBLISHED, BadgeState.class);
    public static final Kind<OccupationState> OCCUPATION =
            new Kind<>("occupation", Topics.OCCUPATION, EventTypes.OCCUPATION_PUBLISHED, OccupationState.class);
}
