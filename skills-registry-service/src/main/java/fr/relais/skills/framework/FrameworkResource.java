package fr.relais.skills.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.relais.http.Problems;
import fr.relais.skills.registry.Answers;
import fr.relais.skills.registry.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Its answers are in French and have the registry's version as their tag: one change of it may be seen in any of them. */
@Path(CaseUris.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CASE", description = "1EdTech CASE 1.0: the competencies as a framework")
@APIResponse(
        responseCode = "404",
        description = "No such thing, or no UUID",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
class FrameworkResource {
    private final Frameworks frameworks;

    FrameworkResource(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** What CASE calls a set of documents. */
    @Schema(name = "CFDocumentSet")
    record CfDocumentSet(@JsonProperty("CFDocuments") List<CfDocument> documents) {}

    /** An item with all that it is joined to. */
    @Schema(name = "CFAssociationSet")
    record CfAssociationSet(
            @JsonProperty("CFItem") CfItem item,
            @JsonProperty("CFAssociations") List<CfAssociation> associations) {}

    @GET
    @Path("/CFDocuments")
    @PermitAll
    @Operation(summary = "All documents: there is one, the registry")
    @APIResponse(
            responseCode = "200",
            description = "The documents",
            content = @Content(schema = @Schema(implementation = CfDocumentSet.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong or not read",
            content = @Content(schema = @Schema(implementation = StatusInfo.class)))
    public Response documents(@BeanParam Segment segment, @Context UriInfo here, @Context HttpHeaders headers) {
        var whole = frameworks.current();
        var all = List.of(document(whole));
        var wanted = new CfDocumentSet(segment.of(all));
        var answer = Response.fromResponse(answer(whole, wanted, headers));
        return answer.header("X-Total-Count", all.size())
                .header(HttpHeaders.LINK, segment.links(here.getRequestUriBuilder(), all.size()))
                .build();
    }

    @GET
    @Path("/CFDocuments/{id}")
    @PermitAll
    @Operation(summary = "One document")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = CfDocument.class)))
    public Response document(@PathParam("id") String id, @Context HttpHeaders headers) {
        return one(
                id, "document", whole -> List.of(document(whole)), CfDocument::identifier, (whole, it) -> it, headers);
    }

    @GET
    @Path("/CFPackages/{id}")
    @PermitAll
    @Operation(summary = "A document with all its items, associations and definitions")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(schema = @Schema(implementation = CfPackage.class)))
    public Response wholePackage(@PathParam("id") String id, @Context HttpHeaders headers) {
        return one(id, "package", List::of, it -> it.document().identifier(), (whole, it) -> it, headers);
    }

    @GET
    @Path("/CFItems/{id}")
    @PermitAll
    @Operation(summary = "One competency or family")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = CfItem.class)))
    public Response item(@PathParam("id") String id, @Context HttpHeaders headers) {
        return one(id, "item", CfPackage::items, CfItem::identifier, (whole, it) -> it.in(whole.document()), headers);
    }

    @GET
    @Path("/CFItemAssociations/{id}")
    @PermitAll
    @Operation(summary = "One item with all that it is joined to")
    @APIResponse(
            responseCode = "200",
            description = "The item and its associations",
            content = @Content(schema = @Schema(implementation = CfAssociationSet.class)))
    public Response itemAssociations(@PathParam("id") String id, @Context HttpHeaders headers) {
        return one(id, "item", CfPackage::items, CfItem::identifier, FrameworkResource::associated, headers);
    }

    @GET
    @Path("/CFAssociations/{id}")
    @PermitAll
    @Operation(summary = "One association")
    @APIResponse(
            responseCode = "200",
            description = "The association",
            content = @Content(schema = @Schema(implementation = CfAssociation.class)))
    public Response association(@PathParam("id") String id, @Context HttpHeaders headers) {
        return one(
                id,
                "association",
                CfPackage::associations,
                CfAssociation::identifier,
                (whole, it) -> it.in(whole.document()),
                headers);
    }

    @GET
    @Path("/CFAssociationGroupings/{id}")
    @PermitAll
    @Operation(summary = "What the associations of one kind have in common")
    @APIResponse(
            responseCode = "200",
            description = "The grouping",
            content = @Content(schema = @Schema(implementation = CfAssociationGrouping.class)))
    public Response grouping(@PathParam("id") String id, @Context HttpHeaders headers) {
        return one(
                id,
                "association grouping",
                whole -> whole.definitions().groupings(),
                CfAssociationGrouping::identifier,
                (whole, it) -> it,
                headers);
    }

    private <T> Response one(
            String id,
            String what,
            Function<CfPackage, Collection<T>> all,
            Function<T, UUID> identifier,
            BiFunction<CfPackage, T, Object> view,
            HttpHeaders headers) {
        var whole = frameworks.current();
        var found = all.apply(whole).stream()
                .filter(one -> identifier.apply(one).toString().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound(what));
        return answer(whole, view.apply(whole, found), headers);
    }

    private static Response answer(CfPackage whole, Object view, HttpHeaders headers) {
        return Answers.read(headers, new EntityTag(whole.document().version()), Language.FR, view);
    }

    private CfDocument document(CfPackage whole) {
        return whole.document().in(frameworks.link(whole.document()));
    }

    private static CfAssociationSet associated(CfPackage whole, CfItem item) {
        var associations =
                whole.associations().stream().filter(one -> one.concerns(item)).toList();
        return new CfAssociationSet(item.in(whole.document()), associations);
    }
}
