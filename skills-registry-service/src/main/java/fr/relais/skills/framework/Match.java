package fr.relais.skills.framework;

import java.util.Arrays;

/**
 * How a competency is matched with a term of another vocabulary. CASE 1.0 has only exact matches and relations, and the registry
 * knows no exact one: so each is a relation, and the grouping that it is in says how close it is.
 */
enum Match {
    ESCO_CLOSE("close", "ESCO : proche", "Compétences ESCO dont le sens est proche (skos:closeMatch)"),
    ESCO_BROADER("broader", "ESCO : plus large", "Compétences ESCO dont le sens est plus large (skos:broadMatch)"),
    ESCO_WEAK("weak", "ESCO : lien faible", "Compétences ESCO qui ont un lien, sans plus (skos:relatedMatch)"),
    ROME_CLOSE("rome", "ROME : proche", "Savoir-être et compétences du ROME dont le sens est proche (skos:closeMatch)");

    private final String code;
    private final String title;
    private final String description;

    Match(String code, String title, String description) {
        this.code = code;
        this.title = title;
        this.description = description;
    }

    /** That of an ESCO link; a closeness that is not known claims least. */
    static Match ofEsco(String closeness) {
        return Arrays.stream(values())
                .filter(match -> match.code.equals(closeness))
                .findFirst()
                .orElse(ESCO_WEAK);
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }
}
