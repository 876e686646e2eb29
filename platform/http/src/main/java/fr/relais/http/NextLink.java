package fr.relais.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Link: <…>; rel="next"} to every page that has a successor. */
class NextLink {
    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            var next = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", page.next());
            response.getHeaders().add(HttpHeaders.LINK, "<" + next.build() + ">; rel=\"next\"");
        }
    }
}
