package fr.relais.offer.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares labels as people read them: accents, case, punctuation and the style of the apostrophe do not count. */
public final class LabelKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private LabelKey() {}

    /** Lower-case letters and digits with single spaces between them; empty when the label has none. */
    public static String of(String label) {
        var plain =
                MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD)).replaceAll("");
        var lower = plain.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return OTHER.matcher(lower).replaceAll(" ").strip();
    }
}
