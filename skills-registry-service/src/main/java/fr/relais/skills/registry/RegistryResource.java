package fr.relais.skills.registry;

import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/registry")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registry")
class RegistryResource {
    private final Editions editions;
    private final Census census;
    private final RegistryVersions versions;

    RegistryResource(Editions editions, Census census, RegistryVersions versions) {
        this.editions = editions;
        this.census = census;
        this.versions = versions;
    }

    @GET
    @PermitAll
    @Operation(summary = "Version, status and size of the registry")
    public RegistryView registry(@QueryParam("registryVersion") @Nullable String registryVersion) {
        if (registryVersion == null) {
            var edition = editions.current();
            return new RegistryView(
                    edition.version(),
                    edition.status(),
                    edition.validFrom(),
                    edition.romeVersion(),
                    census.counts(null));
        }
        var past = versions.require(registryVersion);
        var version = past.version();
        return new RegistryView(
                version.version(),
                version.status(),
                version.validFrom(),
                version.romeVersion(),
                census.counts(past.ordinal()));
    }

    @GET
    @Path("/versions")
    @PermitAll
    @Operation(
            summary = "All versions the registry has had, newest first",
            description = "Each can be read: ?registryVersion= on the registry, competencies, badges and occupations.")
    public Page<RegistryVersion> versions(@BeanParam PageRequest page) {
        return versions.page(page);
    }
}
