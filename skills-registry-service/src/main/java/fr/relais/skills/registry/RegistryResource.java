package fr.relais.skills.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/registry")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registry")
class RegistryResource {
    private final Editions editions;
    private final Census census;

    RegistryResource(Editions editions, Census census) {
        this.editions = editions;
        this.census = census;
    }

    @GET
    @PermitAll
    @Operation(summary = "Version, status and size of the registry")
    public RegistryView registry() {
        var edition = editions.current();
        return new RegistryView(
                edition.version(), edition.status(), edition.validFrom(), edition.romeVersion(), census.counts());
    }
}
