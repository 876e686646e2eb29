package fr.relais.skills.registry;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of labels in an answer. French unless English is preferred to it. */
public enum Language {
    FR,
    EN;

    /** The first of the accepted languages that we have. */
    public static Language of(HttpHeaders headers) {
        for (var accepted : headers.getAcceptableLanguages()) {
            if (accepted.getLanguage().equals("fr")) {
                return FR;
            }
            if (accepted.getLanguage().equals("en")) {
                return EN;
            }
        }
        return FR;
    }

    /** The text in this language. */
    public String of(String french, String english) {
        return this == FR ? french : english;
    }

    /** As in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tag of a version in this language: two languages are two representations. */
    public EntityTag entityTag(long version) {
        return new EntityTag(this == FR ? Long.toString(version) : version + "-en");
    }

    /** {@code If-Match} without the language: an editor changes the thing, whichever representation was read. */
    public static @Nullable String versions(@Nullable String ifMatch) {
        return ifMatch == null ? null : ifMatch.replace("-en\"", "\"");
    }
}
