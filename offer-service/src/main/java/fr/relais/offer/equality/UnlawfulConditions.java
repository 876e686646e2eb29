package fr.relais.offer.equality;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    private static final String AGE = "(?:1[5-9]|[2-6][0-9])";

    private static final List<Map.Entry<Criterion, Pattern>> WORDS = List.of(
            words(
                    Criterion.AGE,
                    "[aâ]ge (?:maximum|minimum|max|limite|requis|exig[eé]|souhait[eé])"
                            + "|(?:entre|de) " + AGE + " (?:et|[aà]|ou) " + AGE + " ans(?! d['’ ]| dans| en)"
                            + "|(?:moins|plus) de " + AGE + " ans(?! d['’ ]| dans| en)"
                            + "|" + AGE + " ?- ?" + AGE + " ans(?! d['’ ]| dans| en)"
                            + "|[aâ]g[eé]e?s? (?:de|d['’]au)|jeune (?:homme|femme|fille|gar[cç]on|et dynamique)"),
            words(
                    Criterion.SEX,
                    "(?:hommes?|femmes?) (?:uniquement|exclusivement|seulement|obligatoire|exig[eé]e?s?)"
                            + "|(?:uniquement|exclusivement|de pr[eé]f[eé]rence) (?:un |une |des )?(?:hommes?|femmes?)"
                            + "|sexe (?:masculin|f[eé]minin)|(?:recherch(?:e|ons)|recrut(?:e|ons)) (?:un homme|une femme|des hommes|des femmes)"),
            words(
                    Criterion.SEXUAL_ORIENTATION,
                    "h[eé]t[eé]rosexuel(?:le)?s?|homosexuel(?:le)?s?|orientation sexuelle (?:exig|souhait)"),
            words(
                    Criterion.ORIGIN,
                    "nationalit[eé] (?:fran[cç]aise|europ[eé]enne)|de type (?:europ[eé]en|caucasien|africain|maghr[eé]bin|asiatique)"
                            + "|d['’]origine (?:fran[cç]aise|europ[eé]enne|africaine|maghr[eé]bine|asiatique)|fran[cç]ais de souche"
                            + "|bleu[- ]blanc[- ]rouge"),
            words(
                    Criterion.FAMILY,
                    "c[eé]libataires?|sans (?:enfants?|charges? de famille|attaches? familiales?)|situation (?:de famille|familiale)"
                            + "|m[eè]res? de famille|mari[eé]e? (?:exig[eé]|souhait[eé]|de pr[eé]f[eé]rence)"),
            words(Criterion.PREGNANCY, "(?:non|pas) enceinte|pas de (?:projet de )?grossesse"),
            words(
                    Criterion.RELIGION,
                    "(?:de )?(?:religion|confession) (?:catholique|musulmane|juive|chr[eé]tienne|protestante)"
                            + "|(?:catholique|musulman|juif|chr[eé]tien)(?:ne|e)? (?:pratiquant|exig|souhait)|sans voile|non voil[eé]e"),
            words(
                    Criterion.POLITICS,
                    "(?:sympathisant|membre|adh[eé]rent)e?s? (?:d['’]un|du) parti|opinions? politiques? (?:exig|souhait|de )"),
            words(Criterion.UNION, "non[- ]syndiqu[eé]e?s?|pas de syndicat|hors syndicat"),
            words(
                    Criterion.APPEARANCE,
                    "(?:tr[eè]s )?bonne pr[eé]sentation (?:physique|exig[eé]e|indispensable)|physique (?:agr[eé]able|avantageux|attractif)"
                            + "|taille (?:minimum|minimale|maximum|mannequin)|mensurations|beau physique|belle apparence"),
            words(Criterion.NAME, "nom (?:de famille )?(?:fran[cç]ais|[aà] consonance)"),
            words(
                    Criterion.RESIDENCE,
                    "(?:habiter|r[eé]sider|domicili[eé]e?s?) (?:obligatoirement|imp[eé]rativement|uniquement|exclusivement)"
                            + "|(?:obligatoirement|imp[eé]rativement|uniquement) (?:habiter|r[eé]sider|domicili[eé])"),
            words(Criterion.BANK, "(?:compte bancaire|domiciliation bancaire) (?:en France|fran[cç]aise?)"),
            words(
                    Criterion.HEALTH,
                    "(?:en )?(?:tr[eè]s )?bonne sant[eé] (?:exig[eé]e|requise|indispensable)|(?:aucun|sans) (?:probl[eè]me|souci)s? de sant[eé]"),
            words(
                    Criterion.DISABILITY,
                    "(?:aucun|sans|pas de) handicap|non[- ]handicap[eé]e?s?|handicap[eé]s? s['’]abstenir"),
            words(
                    Criterion.LANGUAGE,
                    "langue maternelle|(?:fran[cç]ais|anglais) natif|natifs? (?:fran[cç]ais|anglais)"),
            words(Criterion.POVERTY, "(?:sans|hors) (?:rsa|allocataires?)|pas de (?:rsa|surendettement)"));

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

    private static Map.Entry<Criterion, Pattern> words(Criterion criterion, String words) {
        var flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return entry(criterion, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?!\\p{L})", flags));
    }

    /** The criterion that a field of this name would ask for; empty when it asks for none. */
    public static Optional<Criterion> ofField(String name) {
        return Optional.ofNullable(FIELDS.get(name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")));
    }

    /** The passages of a text that seem to ask for a criterion, ten at most. */
    public static List<Passage> in(String field, @Nullable String text) {
        var found = new ArrayList<Passage>();
        if (text == null) {
            return found;
        }
        for (var words : WORDS) {
            words.getValue()
                    .matcher(text)
                    .results()
                    .limit(MOST)
                    .map(match -> new Passage(field, words.getKey(), passage(text, match)))
                    .forEach(found::add);
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** The words with whole words around them. */
    private static String passage(String text, MatchResult match) {
        int start = Math.max(0, match.start() - AROUND);
        int end = Math.min(text.length(), match.end() + AROUND);
        while (start > 0 && start < match.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        while (end < text.length() && end > match.end() && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return text.substring(start, end).replaceAll("\\s+", " ").strip();
    }
}
