package fr.relais.offer.operation;

import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.offer.owner.Ownership;
import fr.relais.offer.registry.RegistryView;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
class SessionsResource {
    private final SessionSearch search;
    private final RegistryView registry;
    private final Ownership ownership;

    SessionsResource(SessionSearch search, RegistryView registry, Ownership ownership) {
        this.search = search;
        this.registry = registry;
        this.ownership = ownership;
    }

    @GET
    @PermitAll
    @Operation(
            summary =
                    "Sessions to come of published operations, the next one first; cancelled ones are left out, and drafts")
    @APIResponse(responseCode = "200", description = "The sessions")
    @APIResponse(responseCode = "400", description = "A parameter has no such value; errors[] names it")
    public Page<SessionView> list(@BeanParam SessionFilter filter, @BeanParam PageRequest page) {
        ownership.requireReader();
        filter.check(registry::knowsCompetency);
        return search.page(filter, page);
    }
}
