package fr.relais.skills.registry;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** Answers with one resource: its tag, its language, 304 when the caller has it already. */
public final class Answers {
    private Answers() {}

    /** 200 with the view, or 304. */
    public static Response read(HttpHeaders request, EntityTag tag, Language language, Object view) {
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var answer = known != null && names(known, tag) ? Response.notModified() : Response.ok(view);
        return labelled(answer, tag, language);
    }

    /** 200 or 201 after a PUT. */
    public static Response written(Outcome outcome, EntityTag tag, Language language, Object view) {
        var status = outcome == Outcome.CREATED ? Response.Status.CREATED : Response.Status.OK;
        return labelled(Response.status(status).entity(view), tag, language);
    }

    private static Response labelled(Response.ResponseBuilder answer, EntityTag tag, Language language) {
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    private static boolean names(String ifNoneMatch, EntityTag tag) {
        return Arrays.stream(ifNoneMatch.replace("W/", "").split(",", -1))
                .map(String::strip)
                .anyMatch(named -> named.equals("*") || named.equals('"' + tag.getValue() + '"'));
    }
}
