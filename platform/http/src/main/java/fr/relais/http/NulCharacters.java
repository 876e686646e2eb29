package fr.relais.http;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** No address holds a NUL: PostgreSQL takes none in a text, and nothing of ours is named so. */
class NulCharacters {
    @ServerRequestFilter(preMatching = true)
    public void refuse(UriInfo uri) {
        if (uri.getRequestUri().toString().contains("%00")) {
            throw Problems.of(ProblemType.BAD_REQUEST, "an address holds no NUL character");
        }
    }
}
