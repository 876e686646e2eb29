package fr.relais.candidate.passport;

import fr.relais.candidate.issuer.Issuer;
import fr.relais.candidate.issuer.SignatureAlgorithm;
import fr.relais.http.Ids;
import fr.relais.http.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/candidates/{id}/passport")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "passport")
class PassportResource {
    private final Passports passports;
    private final Credential credential;
    private final CredentialSigner signer;
    private final PassportPage page;
    private final Issuer issuer;

    PassportResource(
            Passports passports, Credential credential, CredentialSigner signer, PassportPage page, Issuer issuer) {
        this.passports = passports;
        this.credential = credential;
        this.signer = signer;
        this.page = page;
        this.issuer = issuer;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail", "employer"})
    @Transactional // the read is noted exactly when it is answered
    @Produces({MediaType.APPLICATION_JSON, Form.JWT_TYPE, Form.CREDENTIAL_TYPE, Form.JSON_LD_TYPE, Form.PAGE_TYPE})
    @Operation(
            operationId = "getPassport",
            summary = "The competency passport: to read, to verify, or to print",
            description = "Made and signed at the request. Every read by another than the person is noted in the access"
                    + " log. An employer needs the token of a share.")
    @APIResponse(
            responseCode = "200",
            description = "The passport in the form that Accept names first",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PassportView.class)),
                @Content(mediaType = Form.JWT_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Form.CREDENTIAL_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Form.JSON_LD_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Form.PAGE_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "No such algorithm")
    @APIResponse(responseCode = "403", description = "An employer without the token of a share")
    @APIResponse(
            responseCode = "404",
            description = "No such candidate within the caller's reach, or not by this token, or no longer")
    @APIResponse(responseCode = "503", description = "The registry is not read yet, or no key signs today")
    public Response read(
            @PathParam("id") String id,
            @Parameter(description = "Token of a share, for an employer") @QueryParam("share") @Nullable String share,
            @Parameter(description = "Algorithm of application/vc+jwt: EdDSA, which it is if not given, or RS256")
                    @QueryParam("alg")
                    @Nullable
                    String alg,
            @Context HttpHeaders headers) {
        var passport = passports.read(Ids.fromPath(id, "candidate"), share);
        var form = Form.of(headers);
        return Response.ok(written(passport, form, algorithm(alg), Wording.of(headers)), form.type())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private Object written(Passport passport, Form form, SignatureAlgorithm algorithm, Wording wording) {
        return switch (form) {
            case VIEW -> PassportView.of(passport, issuer.id());
            case JWT -> signer.asJwt(credential.of(passport), algorithm);
            case CREDENTIAL, JSON_LD ->
                signer.withProof(credential.of(passport)).toString();
            case PAGE -> page.print(passport, issuer.id(), wording);
        };
    }

    private static SignatureAlgorithm algorithm(@Nullable String alg) {
        return alg == null
                ? SignatureAlgorithm.EDDSA
                : SignatureAlgorithm.of(alg)
                        .orElseThrow(() -> Problems.invalid("?alg", "UNKNOWN_VALUE", "must be EdDSA or RS256"));
    }
}
