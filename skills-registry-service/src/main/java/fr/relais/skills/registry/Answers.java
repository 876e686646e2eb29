package fr.relais.skills.registry;

import fr.relais.http.Preconditions;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with one resource: its tag, its language, 304 when the caller has it already. */
public final class Answers {
    private Answers() {}

    /** 200 with the view, or 304. */
    public static Response read(HttpHeaders request, EntityTag tag, Language language, Object view) {
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return labelled(Response.fromResponse(Preconditions.answer(known, tag, () -> view)), language);
    }

    /** 200 or 201 after a PUT. */
    public static Response written(Outcome outcome, EntityTag tag, Language language, Object view) {
        var status = outcome == Outcome.CREATED ? Response.Status.CREATED : Response.Status.OK;
        return labelled(Response.status(status).entity(view).tag(tag), language);
    }

    private static Response labelled(Response.ResponseBuilder answer, Language language) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag()).build();
    }
}
