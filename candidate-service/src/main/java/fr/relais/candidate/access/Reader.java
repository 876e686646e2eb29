package fr.relais.candidate.access;

import fr.relais.http.Caller;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who reads a person's data without being that person, as it is kept in the log that the person may read.
 *
 * @param id account of a counsellor, name of a source, SIRET of an employer
 */
public record Reader(Kind kind, String id) {
    /** What a reader is to the candidate. */
    @Schema(name = "ReaderKind")
    public enum Kind {
        COUNSELLOR,
        SOURCE,
        EMPLOYER
    }

    /** The caller as a reader of that candidate; empty when it is the person. */
    public static Optional<Reader> of(Caller caller, UUID candidate) {
        if (caller.is("candidate") && candidate.equals(caller.candidateId())) {
            return Optional.empty();
        }
        if (caller.is("counsellor")) {
            return Optional.of(new Reader(Kind.COUNSELLOR, caller.subject()));
        }
        if (caller.is("employer")) {
            return Optional.of(new Reader(Kind.EMPLOYER, Objects.requireNonNullElse(caller.siret(), caller.subject())));
        }
        return Optional.of(new Reader(Kind.SOURCE, Objects.requireNonNullElse(caller.source(), caller.client())));
    }
}
