package fr.relais.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
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
        if (ifMatch != null && !names(ifMatch, version)) {
            throw Problems.of(ProblemType.STALE, "the current ETag is \"" + version + "\"");
        }
    }

    /** For a PUT of what does not exist: 412 when If-Match asks that it does. */
    public static void matchNothing(@Nullable String ifMatch) {
        if (ifMatch != null) {
            throw Problems.of(ProblemType.STALE, "there is nothing yet to match");
        }
    }

    /** True when If-None-Match names the current version: answer 304. */
    public static boolean notModified(@Nullable String ifNoneMatch, long version) {
        return ifNoneMatch != null && names(ifNoneMatch.replace("W/", ""), version);
    }

    private static boolean names(String header, long version) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals('"' + Long.toString(version) + '"'));
    }
}
