package fr.relais.candidate.passport;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** The sentences of a passport in one language, out of {@code resources/passport}. */
final class Wording {
    static final Wording FRENCH = new Wording(Locale.FRANCE);
    static final Wording ENGLISH = new Wording(Locale.UK);
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Locale locale;
    private final Map<String, String> sentences;

    private Wording(Locale locale) {
        this.locale = locale;
        // no fallback to the language of the machine
        var bundle = ResourceBundle.getBundle(
                "passport/wording", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.sentences = bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, bundle::getString));
    }

    /** French unless the request prefers English. */
    static Wording of(HttpHeaders headers) {
        for (var wanted : headers.getAcceptableLanguages()) {
            switch (wanted.getLanguage()) {
                case "fr" -> {
                    return FRENCH;
                }
                case "en" -> {
                    return ENGLISH;
                }
                default -> {}
            }
        }
        return FRENCH;
    }

    Locale locale() {
        return locale;
    }

    /** The sentence of this key, with what goes into its places. */
    String say(String key, Object... inserted) {
        var sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no such sentence: " + key);
        }
        return new MessageFormat(sentence, locale).format(inserted);
    }

    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atZone(ZONE));
    }

    String label(Passport.Held held) {
        return this == ENGLISH ? held.labelEn() : held.labelFr();
    }
}
