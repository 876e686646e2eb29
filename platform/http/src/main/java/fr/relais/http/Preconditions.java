package fr.relais.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Entity tags made of versions, and what requests demand of them. */
public final class Preconditions {
    private Preconditions() {}

    /** The strong tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** For PUT, PATCH and DELETE of an existing resource by its id: 428 without If-Match, 412 when it is stale. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null) {
            throw Problems.of(ProblemType.PRECONDITION_NEEDED, "send If-Match with the ETag that was read");
        }
        matchIfPresent(ifMatch, version);
    }

    /** For upserts and sub-resources, where If-Match is optional: 412 when it is there and stale. */
    public static void matchIfPresent(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !names(ifMatch, tag(version))) {
            throw Problems.of(ProblemType.STALE, "the current ETag is \"" + version + "\"");
        }
    }

    /** For a PUT of what does not exist: 412 when If-Match asks that it does. */
    public static void matchNothing(@Nullable String ifMatch) {
        if (ifMatch != null) {
            throw Problems.of(ProblemType.STALE, "there is nothing yet to match");
        }
    }

    /** Answers what is read, with the tag of its version; 304 when If-None-Match names it. */
    public static Response answer(@Nullable String ifNoneMatch, long version, Supplier<?> view) {
        return answer(ifNoneMatch, tag(version), view);
    }

    /** The same for a representation that has a tag of its own. */
    public static Response answer(@Nullable String ifNoneMatch, EntityTag tag, Supplier<?> view) {
        return ifNoneMatch != null && names(ifNoneMatch.replace("W/", ""), tag)
                ? Response.notModified(tag).build()
                : Response.ok(view.get()).tag(tag).build();
    }

    private static boolean names(String header, EntityTag current) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals('"' + current.getValue() + '"'));
    }
}
