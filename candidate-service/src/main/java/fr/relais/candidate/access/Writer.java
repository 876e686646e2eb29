package fr.relais.candidate.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something, as it is kept and shown beside it.
 *
 * @param id account of a counsellor, name of a source or id of a badge; null for the person
 */
public record Writer(Kind kind, @Nullable String id) {
    /** The person the candidate is. */
    public static final Writer PERSON = new Writer(Kind.PERSON, null);

    /** What a writer is to the candidate. */
    public enum Kind {
        PERSON,
        COUNSELLOR,
        SOURCE,
        /** A badge of the candidate's: the word of its issuer. */
        BADGE
    }

    public Writer {
        if ((id == null) != (kind == Kind.PERSON)) {
            throw new IllegalArgumentException("only the person has no id");
        }
    }

    public static Writer counsellor(String account) {
        return new Writer(Kind.COUNSELLOR, account);
    }

    public static Writer source(String name) {
        return new Writer(Kind.SOURCE, name);
    }

    public static Writer badge(UUID id) {
        return new Writer(Kind.BADGE, id.toString());
    }

    /** One word for the database; {@link #parse} reads it. */
    public String text() {
        return id == null ? kind.name() : kind.name() + ':' + id;
    }

    /** What {@link #text} wrote. */
    public static Writer parse(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? new Writer(Kind.valueOf(text), null)
                : new Writer(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
