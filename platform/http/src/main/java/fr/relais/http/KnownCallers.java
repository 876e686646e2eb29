package fr.relais.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every token that is sent, also where none is needed: whoever shows one that is not valid is told so, and does not go
 * on as a stranger.
 */
class KnownCallers {
    private final CurrentIdentityAssociation identities;

    KnownCallers(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** Lets the request go on, or fails with what {@link Unauthenticated} answers. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    Uni<@Nullable Response> know(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? Uni.createFrom().nullItem()
                : identities.getDeferredIdentity().map(known -> null);
    }
}
