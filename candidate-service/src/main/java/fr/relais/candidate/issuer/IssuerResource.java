package fr.relais.candidate.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.http.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What whoever verifies a passport needs of us, without asking for a token. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "passport")
class IssuerResource {
    // Keys are published before they sign, so an hour's delay harms nobody.
    private static final String AN_HOUR = "public, max-age=3600";

    private final Issuer issuer;
    private final Keyring keyring;

    IssuerResource(Issuer issuer, Keyring keyring) {
        this.issuer = issuer;
        this.keyring = keyring;
    }

    @GET
    @Path("/.well-known/jwks.json")
    @Operation(operationId = "getIssuerKeys", summary = "The keys that passports are signed with, as a JWK set")
    @APIResponse(responseCode = "200", description = "Keys that sign, will sign or have signed")
    public Response jwks() {
        return answer(issuer.jwks());
    }

    @GET
    @Path("/issuer")
    @Produces({MediaType.APPLICATION_JSON, "application/ld+json", "application/cid"})
    @Operation(operationId = "getIssuer", summary = "The issuer of passports, with its verification methods")
    @APIResponse(responseCode = "200", description = "A controlled identifier document and Open Badges profile")
    public Response document() {
        return answer(issuer.document());
    }

    @GET
    @Path("/issuer/keys/{name}")
    @Operation(operationId = "getIssuerKey", summary = "One key, as a JWK: what the kid of a signed passport leads to")
    @APIResponse(responseCode = "200", description = "The key")
    @APIResponse(responseCode = "404", description = "No such key is published")
    public Response key(@PathParam("name") String name) {
        return keyring.keys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .map(key -> answer(issuer.jwk(key)))
                .orElseThrow(() -> Problems.notFound("key"));
    }

    private static Response answer(JsonNode entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, AN_HOUR).build();
    }
}
