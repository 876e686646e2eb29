package fr.relais.offer.francetravail.reading;

import fr.relais.events.WorkingTime;
import fr.relais.offer.registry.LabelKey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the free text about hours says.
 *
 * @param time null when it does not say
 * @param night work at night, also in shifts around the clock
 * @param weekend work on Saturdays or Sundays
 */
record WorkingHours(@Nullable WorkingTime time, boolean night, boolean weekend) {

    static WorkingHours of(RawOffer offer) {
        var context = offer.object("contexteTravail");
        var hours = keys(offer.text("dureeTravailLibelle"), context.texts("horaires"));
        var conditions = keys(offer.text("conditionExercice"), context.texts("conditionsExercice"));
        var said = keys(offer.text("dureeTravailLibelleConverti"), List.of());
        var time = WeeklyHours.named(said);
        var days = DaysAndNights.of(hours + " . " + conditions);
        return new WorkingHours(time == null ? WeeklyHours.of(hours) : time, days.night(), days.weekend());
    }

    private static String keys(@Nullable String first, List<String> others) {
        return Stream.concat(Stream.ofNullable(first), others.stream())
                .map(LabelKey::of)
                .collect(Collectors.joining(" . "));
    }
}
