package fr.relais.candidate.consent;

import fr.relais.candidate.profile.Wording;
import fr.relais.candidate.profile.Wordings;
import fr.relais.http.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/consent-wordings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
class WordingResource {
    @GET
    @PermitAll
    @Operation(
            operationId = "listConsentWordings",
            summary = "What people are told before they decide, purpose by purpose",
            description =
                    "Every version, for what was decided long ago too; the highest of a purpose is the one to show.")
    public Page<Wording> list() {
        return new Page<>(Wordings.all(), null);
    }
}
