package fr.relais.offer.francetravail.reading;

import java.util.regex.Pattern;

/** Work at night and on weekends, out of text in the form of {@link fr.relais.offer.registry.LabelKey}. */
record DaysAndNights(boolean night, boolean weekend) {
    private static final String DAYS_OFF = "(?:samedis?|dimanches?|week ?ends?)";
    private static final String TWO_DAYS_OFF = DAYS_OFF + "(?: (?:et|ni|ou)(?: l[ea]s?)? " + DAYS_OFF + ")?";

    /** "pas de …", "sans travail le …", "hors …": at most three small words stand between the denial and its object. */
    private static final String NO =
            "\\b(?:pas|sans|hors|aucune?|jamais|ni|repos|sauf)(?: (?:de|d|du|le|la|les|l|en|travail|travailler|horaires?)){0,3} ";

    private static final Pattern NOT_WEEKEND = Pattern.compile(NO + TWO_DAYS_OFF + "\\b|\\b" + TWO_DAYS_OFF
            + " (?:(?:est|sont) )?(?:libres?|off|non travailles?|chomes?|de repos)\\b");
    private static final Pattern WEEKEND = Pattern.compile("\\b" + DAYS_OFF + "\\b");
    private static final Pattern NOT_NIGHT = Pattern.compile(NO + "nuits?\\b");
    private static final Pattern NIGHT = Pattern.compile("\\b(?:nuits?|nocturnes?)\\b");

    /** Three teams or more cover the night; the form's own "2x8, 3x8, 5x8, etc." does not say which it is. */
    private static final Pattern AROUND_THE_CLOCK = Pattern.compile("\\b[345] ?x ?8\\b");

    private static final Pattern TWO_TEAMS = Pattern.compile("\\b2 ?x ?8\\b");

    static DaysAndNights of(String key) {
        return new DaysAndNights(isAtNight(key), isOnWeekends(key));
    }

    private static boolean isAtNight(String key) {
        return NIGHT.matcher(NOT_NIGHT.matcher(key).replaceAll(" ")).find()
                || (AROUND_THE_CLOCK.matcher(key).find()
                        && !TWO_TEAMS.matcher(key).find());
    }

    private static boolean isOnWeekends(String key) {
        return WEEKEND.matcher(NOT_WEEKEND.matcher(key).replaceAll(" ")).find();
    }
}
