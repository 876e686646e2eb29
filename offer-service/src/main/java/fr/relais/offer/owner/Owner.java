package fr.relais.offer.owner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whoever wrote something first, and may change it.
 *
 * @param id of the structure, name of the source, or SIRET of the employer
 */
public record Owner(Kind kind, String id) {
    /** What an owner is. */
    @Schema(name = "OwnerKind")
    public enum Kind {
        STRUCTURE,
        SOURCE,
        EMPLOYER
    }

    /** As a column holds it; {@link #parse} reads it. */
    public String text() {
        return kind + ":" + id;
    }

    /** The owner that {@link #text} wrote. */
    public static Owner parse(String text) {
        int colon = text.indexOf(':');
        return new Owner(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
