package fr.relais.offer.francetravail.reading;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text without markup: entities resolved, tags and control characters gone, white space single. */
final class CleanText {
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?][^<>]*+(?:>|$)");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("rsquo", "’"),
            Map.entry("lsquo", "‘"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("euro", "€"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("eacute", "é"),
            Map.entry("Eacute", "É"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("euml", "ë"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ocirc", "ô"),
            Map.entry("oelig", "œ"),
            Map.entry("ugrave", "ù"),
            Map.entry("ucirc", "û"));

    private CleanText() {}

    /** @param most characters kept */
    static String of(String text, int most) {
        var resolved = ENTITY.matcher(text).replaceAll(CleanText::character);
        var line = seen(TAG.matcher(resolved).replaceAll(" "));
        return line.length() <= most ? line : seen(line.substring(0, most)); // the cut may leave half a character
    }

    /** By hand, since every character of an import comes by here. */
    private static String seen(String text) {
        var seen = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isUnseen(character)) {
                gap = !seen.isEmpty();
            } else {
                if (gap) {
                    seen.append(' ');
                }
                seen.appendCodePoint(character);
                gap = false;
            }
        }
        return seen.toString();
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String character(MatchResult entity) {
        var name = entity.group(1);
        return Matcher.quoteReplacement(
                name.startsWith("#") ? numbered(name) : NAMED.getOrDefault(name, entity.group()));
    }

    private static String numbered(String name) {
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
    }
}
