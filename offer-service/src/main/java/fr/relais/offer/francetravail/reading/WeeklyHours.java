package fr.relais.offer.francetravail.reading;

import fr.relais.events.WorkingTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Full or part time, out of text in the form of {@link fr.relais.offer.registry.LabelKey}. */
final class WeeklyHours {
    private static final Pattern FULL = Pattern.compile("\\b(?:temps (?:plein|complet)|plein temps)\\b");
    private static final Pattern PART = Pattern.compile("\\b(?:temps partiel|mi temps)\\b");
    private static final Pattern HOURS =
            Pattern.compile("\\b([0-9]{1,3})(?: [0-9]{2})? ?h(?:eures?)?(?: ?[0-9]{2})?\\b");
    private static final int LEGAL_WEEK = 35;
    private static final int LONGEST_WEEK = 60;
    private static final int LEGAL_MONTH = 151;

    /** Below this a number of hours may well be a day's. */
    private static final int SHORTEST_WEEK = 13;

    private WeeklyHours() {}

    /** What the words say, else the first number of hours; null when neither tells. */
    static @Nullable WorkingTime of(String key) {
        var named = named(key);
        return named == null ? counted(key) : named;
    }

    /** What the words say; null when they say nothing or both. */
    static @Nullable WorkingTime named(String key) {
        boolean full = FULL.matcher(key).find();
        boolean part = PART.matcher(key).find();
        if (full == part) {
            return null;
        }
        return full ? WorkingTime.FULL_TIME : WorkingTime.PART_TIME;
    }

    private static @Nullable WorkingTime counted(String key) {
        var hours = HOURS.matcher(key);
        if (!hours.find()) {
            return null;
        }
        int count = Integer.parseInt(hours.group(1));
        if ((count >= LEGAL_WEEK && count <= LONGEST_WEEK) || count >= LEGAL_MONTH) {
            return WorkingTime.FULL_TIME;
        }
        return count >= SHORTEST_WEEK && count < LEGAL_WEEK ? WorkingTime.PART_TIME : null;
    }
}
