package fr.relais.http;

import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 as a problem. The problem library has mappers for it too, but they read a field of Quarkus that is no longer there
 * and so answer 500; these come before them.
 */
class Unauthenticated {
    private static final int FIRST = 1;

    private final ProblemCompleter completer;

    Unauthenticated(ProblemCompleter completer) {
        this.completer = completer;
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
    Response withoutToken(UnauthorizedException cause, UriInfo uri) {
        return answer("send a bearer token", cause, uri);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
    Response withBadToken(AuthenticationFailedException cause, UriInfo uri) {
        return answer("the token is malformed, expired, or not for this API", cause, uri);
    }

    private Response answer(String detail, Throwable cause, UriInfo uri) {
        var problem = Problems.builder(ProblemType.UNAUTHENTICATED)
                .withDetail(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
        return completer.apply(problem, ProblemContext.of(cause, uri)).toResponse();
    }
}
