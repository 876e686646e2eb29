package fr.relais.offer.equality;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what offers may not ask for, by the words that do. It finds what is commonly written, and some of that is lawful where it
 * stands: an apprenticeship has an age, a model a size. So it flags, and persons judge.
 *
 * <p>Words stand at the borders of words, accents may be left out, case does not count. What is about experience, equality or an
 * open door ("H/F", "ouvert aux personnes en situation de handicap") is not found.
 */
public final class UnlawfulConditions {
    private static final int AROUND = 40;
    private static final int MOST = 10;
    private static final Pattern PLAIN = Pattern.compile("[«\"'’(]*[\\p{Ll}'’-]*[.,;:!?»\")]*");

    /** Names that a field of a body would have, without case and separators. */
    private static final Map<String, Criterion> FIELDS = Map.ofEntries(
            entry("age", Criterion.AGE),
            entry("minage", Criterion.AGE),
            entry("maxage", Criterion.AGE),
            entry("agemin", Criterion.AGE),
            entry("agemax", Criterion.AGE),
            entry("birthdate", Criterion.AGE),
            entry("sex", Criterion.SEX),
            entry("sexe", Criterion.SEX),
            entry("gender", Criterion.SEX),
            entry("genre", Criterion.SEX),
            entry("sexualorientation", Criterion.SEXUAL_ORIENTATION),
            entry("nationality", Criterion.ORIGIN),
            entry("nationalite", Criterion.ORIGIN),
            entry("origin", Criterion.ORIGIN),
            entry("origine", Criterion.ORIGIN),
            entry("ethnicity", Criterion.ORIGIN),
            entry("race", Criterion.ORIGIN),
            entry("maritalstatus", Criterion.FAMILY),
            entry("familystatus", Criterion.FAMILY),
            entry("situationfamiliale", Criterion.FAMILY),
            entry("children", Criterion.FAMILY),
            entry("pregnant", Criterion.PREGNANCY),
            entry("religion", Criterion.RELIGION),
            entry("politics", Criterion.POLITICS),
            entry("unionmember", Criterion.UNION),
            entry("height", Criterion.APPEARANCE),
            entry("weightkg", Criterion.APPEARANCE),
            entry("appearance", Criterion.APPEARANCE),
            entry("photo", Criterion.APPEARANCE),
            entry("familyname", Criterion.NAME),
            entry("residence", Criterion.RESIDENCE),
            entry("bankcountry", Criterion.BANK),
            entry("health", Criterion.HEALTH),
            entry("disability", Criterion.DISABILITY),
            entry("handicap", Criterion.DISABILITY),
            entry("nativelanguage", Criterion.LANGUAGE));

    private UnlawfulConditions() {}

    /** The criterion that a field of this name, or one word of it, would ask for; empty when it asks for none. */
    public static Optional<Criterion> ofField(String name) {
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .split("[-_ .]+", -1);
        return Stream.concat(Stream.of(String.join("", words)), Stream.of(words))
                .map(FIELDS::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The passages of a text that seem to ask for a criterion, ten at most. */
    public static List<Passage> in(String field, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
        return ForbiddenWords.in(composed, MOST).stream()
                .map(found -> new Passage(field, found.criterion(), passage(composed, found)))
                .toList();
    }

    /**
     * The words, and around them whole words in small letters as far as there is nothing else but punctuation between them: a
     * name by its capital letter, a number or an address ends them.
     */
    private static String passage(String text, ForbiddenWords.Found found) {
        int start = found.start();
        for (int at = start; at >= 0 && found.start() - at <= AROUND; at--) {
            if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
                if (!isPlain(text.substring(at, found.start()))) {
                    break;
                }
                start = at;
            }
        }
        int end = found.end();
        for (int at = end; at <= text.length() && at - found.end() <= AROUND; at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                if (!isPlain(text.substring(found.end(), at))) {
                    break;
                }
                end = at;
            }
        }
        return text.substring(start, end).strip();
    }

    private static boolean isPlain(String words) {
        return Stream.of(words.split(" ", -1)).allMatch(PLAIN.asMatchPredicate());
    }
}
