package fr.relais.offer.equality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which offers ask for a criterion.
 *
 * <p>Idea: a text is folded character by character (small letters, no accents, one kind of apostrophe and of space), so that
 * places in it stay. A condition begins where a word begins, and a table says by the first two characters for which criteria
 * one can begin there at all. The table is made by asking the patterns: one that fails without having wanted a third
 * character fails whatever comes. So nearly all words of a text cost one look, and a few a match.
 */
final class ForbiddenWords {
    private static final String AGE = "(?:1[5-9]|[2-6][0-9])";
    private static final String KEPT_OUT =
            " (?:s'abstenir|exclu(?:e?s?)|refusee?s?|non acceptee?s?|ne seront pas (?:retenue?|acceptee?|prise?)s?)";
    private static final String ALONE = " (?:uniquement|exclusivement|seulement)";

    private static final List<Map.Entry<Criterion, Pattern>> WORDS = List.of(
            words(
                    Criterion.AGE,
                    "age ?:? ?" + AGE + " ?(?:-|a|et) ?" + AGE + "|(?:pas de |les )?seniors?" + KEPT_OUT
                            + "|pas de (?:seniors?|jeunes)\\b|age limit|"
                            + "age (?:maximum|minimum|max|limite|requis|(?:exige|souhaite)e?s?)"
                            + "|(?:entre|de) " + AGE + " (?:et|a|ou) " + AGE + " ans(?! d[' ]| dans| en)"
                            + "|(?:moins|plus) de " + AGE + " ans(?! d[' ]| dans| en)"
                            + "|" + AGE + " ?- ?" + AGE + " ans(?! d[' ]| dans| en)"
                            + "|agee?s? (?:de|d'au)|jeune (?:homme|femme|fille|garcon)|(?<!equipe )jeune et dynamique"),
            words(
                    Criterion.SEX,
                    "reservee?s? aux? (?:hommes?|femmes?)|(?:hommes?|femmes?)" + KEPT_OUT
                            + "|pas d(?:e |')(?:hommes?|femmes?)\\b|"
                            + "interdite? aux (?:hommes|femmes)|(?:wo)?m[ae]n only|(?:fe)?males? only|"
                            + "(?:hommes?|femmes?) (?:uniquement|exclusivement|seulement|obligatoire|exigee?s?)"
                            + "|(?:uniquement|exclusivement|de preference) (?:un |une |des )?(?:hommes?|femmes?)"
                            + "|sexe (?:masculin|feminin)|(?:recherch(?:e|ons)|recrut(?:e|ons)) (?:un homme|une femme|des hommes|des femmes)"),
            words(
                    Criterion.SEXUAL_ORIENTATION,
                    "heterosexuel(?:le)?s?|homosexuel(?:le)?s?|orientation sexuelle (?:exige|souhaite)e?s?"),
            words(
                    Criterion.ORIGIN,
                    "(?:etrangere?|immigree?|europeenn?e?|africaine?|maghrebine?|asiatique|noire?|arabe|rom)s?"
                            + KEPT_OUT + "|pas d'etrangere?s?|"
                            + "(?:europeens?|francais de souche|africains?|asiatiques?)" + ALONE
                            + "|(?:blanc(?:he)?|noire?)s? de peau|peau (?:blanche|claire)|"
                            + "pas de gens du voyage|gens du voyage" + KEPT_OUT + "|"
                            + "nationalite (?:francaise|europeenne)|de type (?:europeen|caucasien|africain|maghrebin|asiatique)"
                            + "|d'origine (?:francaise|europeenne|africaine|maghrebine|asiatique)|francais de souche"
                            + "|bleu[- ]blanc[- ]rouge"),
            words(
                    Criterion.FAMILY,
                    "celibataires?|sans (?:enfants?|charges? de famille|attaches? familiales?)|situation (?:de famille|familiale)"
                            + "|meres? de famille|mariee? (?:exigee?|souhaitee?|de preference)"),
            words(
                    Criterion.PREGNANCY,
                    "enceintes?" + KEPT_OUT + "|ne pas etre enceinte|"
                            + "(?:non|pas) enceinte|pas de (?:projet de )?grossesse"),
            words(
                    Criterion.RELIGION,
                    "(?:musulman|juif|juive|catholique|chretien)(?:ne|e)?s?(?:" + KEPT_OUT + "|" + ALONE
                            + ")|pas de voile|"
                            + "(?:de )?(?:religion|confession) (?:catholique|musulmane|juive|chretienne|protestante)"
                            + "|(?:catholique|musulman|juif|chretien)(?:ne|e)? (?:pratiquant|exige|souhaite)e?s?|sans voile|non voilee"),
            words(
                    Criterion.POLITICS,
                    "(?:sympathisant|membre|adherent)e?s? (?:d'un|du) parti|opinions? politiques? (?:(?:exige|souhaite)e?s?|de)"),
            words(
                    Criterion.UNION,
                    "(?:syndiquee?|adherente? (?:cgt|cfdt|fo|syndical))s?" + KEPT_OUT + "|"
                            + "non[- ]syndiquee?s?|pas de syndicat|hors syndicat"),
            words(
                    Criterion.APPEARANCE,
                    "poids (?:maximum|maximal|minimum)|"
                            + "(?:tres )?bonne presentation (?:physique|exigee|indispensable)|physique (?:agreable|avantageux|attractif)"
                            + "|taille (?:minimum|minimale|maximum|mannequin)|mensurations|beau physique|belle apparence"),
            words(Criterion.NAME, "nom (?:de famille )?(?:francais|a consonance)"),
            words(
                    Criterion.RESIDENCE,
                    "(?:habitante?s?|residente?s?) (?:du|de|d') ?(?:[0-9]{1,3}|[a-z-]{2,30})" + ALONE + "|"
                            + "(?:habiter|resider|domiciliee?s?) (?:obligatoirement|imperativement|uniquement|exclusivement)"
                            + "|(?:obligatoirement|imperativement|uniquement) (?:habiter|resider|domicilie)"),
            words(Criterion.BANK, "(?:compte bancaire|domiciliation bancaire) (?:en france|francaise?)"),
            words(
                    Criterion.HEALTH,
                    "en (?:tres )?bonne sante(?! financiere)|aucune maladie|"
                            + "(?:en )?(?:tres )?bonne sante (?:exigee|requise|indispensable)|(?:aucun|sans) (?:probleme|souci)s? de sante"),
            words(
                    Criterion.DISABILITY,
                    "pas de (?:personnes? )?(?:handicapee?s?|en situation de handicap|rqth)|(?:rqth|handicapee?s?)"
                            + KEPT_OUT + "|"
                            + "(?:aucun|sans|pas de) handicap|non[- ]handicapee?s?|handicapes? s'abstenir"),
            words(Criterion.LANGUAGE, "langue maternelle|(?:francais|anglais) natif|natifs? (?:francais|anglais)"),
            words(
                    Criterion.POVERTY,
                    "(?:sans domicile fixe|sdf)" + KEPT_OUT + "|"
                            + "(?:sans|hors) (?:rsa|allocataires?)|pas de (?:rsa|surendettement)"));

    /** Characters that patterns begin with; all others look the same. */
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789 '-";

    private static final int LETTERS = ALPHABET.length() + 1;
    private static final char OTHER = '~';

    /** By the first two characters, a bit for each of {@link #WORDS} that may begin so. */
    private static final int[] BEGINNINGS = beginnings();

    private static final char[] FOLDED = folded();

    private ForbiddenWords() {}

    /** Where a text asks for a criterion. */
    record Found(Criterion criterion, int start, int end) {}

    /**
     * The first places where the text asks for a criterion, in its order.
     *
     * @param text with letters and their accents in one character (NFC)
     */
    static List<Found> in(String text, int most) {
        var folded = fold(text);
        var found = new ArrayList<Found>();
        var matchers = new Matcher[WORDS.size()];
        var ends = new int[WORDS.size()]; // what overlaps is one passage
        for (int at = 0; at < folded.length() - 1 && found.size() < most; at++) {
            if (!isWord(folded.charAt(at)) || (at > 0 && isWord(folded.charAt(at - 1)))) {
                continue;
            }
            int candidates = BEGINNINGS[letter(folded.charAt(at)) * LETTERS + letter(folded.charAt(at + 1))];
            for (; candidates != 0 && found.size() < most; candidates &= candidates - 1) {
                int words = Integer.numberOfTrailingZeros(candidates);
                if (at >= ends[words]) {
                    ends[words] = match(folded, at, words, matchers, found);
                }
            }
        }
        return found;
    }

    /** Where it ends; where it would have begun when it does not stand there. */
    private static int match(String folded, int at, int words, Matcher[] matchers, List<Found> found) {
        var matcher = matchers[words];
        if (matcher == null) {
            matcher = WORDS.get(words).getValue().matcher(folded).useTransparentBounds(true);
            matchers[words] = matcher;
        }
        if (matcher.region(at, folded.length()).lookingAt()) {
            found.add(new Found(WORDS.get(words).getKey(), at, matcher.end()));
            return matcher.end();
        }
        return at;
    }

    private static Map.Entry<Criterion, Pattern> words(Criterion criterion, String words) {
        return Map.entry(criterion, Pattern.compile("(?:" + words + ")(?!\\p{L})"));
    }

    @SuppressWarnings("JdkObsolete") // hitEnd tells what could still match, which no end of a match does
    private static int[] beginnings() {
        var beginnings = new int[LETTERS * LETTERS];
        for (int first = 0; first < LETTERS; first++) {
            for (int second = 0; second < LETTERS; second++) {
                var beginning = "" + character(first) + character(second);
                for (int words = 0; words < WORDS.size(); words++) {
                    var matcher = WORDS.get(words).getValue().matcher(beginning);
                    if (matcher.lookingAt() || matcher.hitEnd()) {
                        beginnings[first * LETTERS + second] |= 1 << words;
                    }
                }
            }
        }
        return beginnings;
    }

    private static char character(int letter) {
        return letter < ALPHABET.length() ? ALPHABET.charAt(letter) : OTHER;
    }

    private static int letter(char character) {
        int letter = ALPHABET.indexOf(character);
        return letter < 0 ? ALPHABET.length() : letter;
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character);
    }

    private static String fold(String text) {
        var folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded[i] < FOLDED.length ? FOLDED[folded[i]] : plain(folded[i]);
        }
        return new String(folded);
    }

    private static char plain(char character) {
        if (character == '\u2019') {
            return '\'';
        }
        return Character.isWhitespace(character) || Character.isSpaceChar(character) ? ' ' : character;
    }

    private static char[] folded() {
        var table = new char[0x180]; // Latin letters with their accents
        for (char character = 0; character < table.length; character++) {
            table[character] = Normalizer.normalize(String.valueOf(plain(character)), Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .charAt(0);
        }
        return table;
    }
}
