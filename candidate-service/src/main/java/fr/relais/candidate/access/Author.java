package fr.relais.candidate.access;

import fr.relais.events.Evidence;
import fr.relais.http.Caller;
import fr.relais.http.FieldError;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever writes, with the evidence that this writer's word may have.
 *
 * @param account of the person, where the person writes; else null
 * @param verifiedEmail of the person, where the person writes and the identity provider tells one; else null
 * @param structure of a counsellor; else null
 */
public record Author(
        Writer writer,
        Set<Evidence> mayState,
        @Nullable String account,
        @Nullable String verifiedEmail,
        @Nullable String structure) {
    private static final Set<Evidence> VOUCHED = EnumSet.of(Evidence.ATTESTED, Evidence.ASSESSED);

    public Author {
        mayState = Set.copyOf(mayState);
    }

    /**
     * The caller as a writer.
     *
     * @throws RuntimeException a problem 403 when the token has no role that writes candidates, or lacks its claim
     */
    public static Author of(Caller caller) {
        if (caller.is("candidate")) {
            return new Author(
                    Writer.PERSON, EnumSet.of(Evidence.DECLARED), caller.subject(), caller.verifiedEmail(), null);
        }
        if (caller.is("counsellor")) {
            return new Author(
                    Writer.counsellor(caller.subject()), VOUCHED, null, null, claim(caller.structure(), "structure"));
        }
        return of(caller, claim(caller.source(), "source"));
    }

    /** A system that writes under one of its sources; problem 403 when it is not one of them. */
    public static Author of(Caller caller, String source) {
        if (!caller.sources().contains(source)) {
            throw Problems.of(ProblemType.FORBIDDEN, "not a source of this token");
        }
        return new Author(Writer.source(source), evidenceOf(caller), null, null, null);
    }

    // France Travail's systems bring no competencies: their word would stand for nobody's.
    private static Set<Evidence> evidenceOf(Caller caller) {
        if (!caller.is("partner")) {
            return Set.of();
        }
        return caller.hasScope("competencies:assess") ? EnumSet.allOf(Evidence.class) : EnumSet.of(Evidence.DECLARED);
    }

    private static String claim(@Nullable String value, String name) {
        if (value == null) {
            throw Problems.of(ProblemType.FORBIDDEN, "the token lacks the claim " + name);
        }
        return value;
    }

    /** Whether this is the person, or a counsellor of one of the structures that accompany them. */
    public boolean accompanies(List<String> structures) {
        return writer.equals(Writer.PERSON) || (structure != null && structures.contains(structure));
    }

    /** Name of the source where a system writes; else null. */
    public @Nullable String source() {
        return writer.kind() == Writer.Kind.SOURCE ? writer.id() : null;
    }

    /** Why this evidence is not the author's to state, and which is. */
    public FieldError refusal(String pointer, Evidence evidence) {
        var may = mayState.stream().map(Evidence::name).sorted().collect(Collectors.joining(" or "));
        return new FieldError(
                pointer,
                "EVIDENCE_NOT_ALLOWED",
                "this token may not state evidence " + evidence + ", but " + (may.isEmpty() ? "none" : may));
    }

    /** What an import keeps of its uploader; {@link #fromContext} reads it. Only for systems. */
    public Map<String, String> toContext() {
        var evidence = mayState.stream().map(Evidence::name).sorted().collect(Collectors.joining(" "));
        return Map.of("writer", writer.text(), "mayState", evidence);
    }

    /** The author that {@link #toContext} wrote. */
    public static Author fromContext(Map<String, String> context) {
        var evidence = EnumSet.noneOf(Evidence.class);
        for (var name : context.getOrDefault("mayState", "").split(" ", -1)) {
            if (!name.isEmpty()) {
                evidence.add(Evidence.valueOf(name));
            }
        }
        return new Author(Writer.parse(context.getOrDefault("writer", "")), evidence, null, null, null);
    }
}
