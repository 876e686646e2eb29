package fr.relais.skills.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an item has to do with another, or with something of another vocabulary.
 *
 * @param sequenceNumber place among the children of the destination; null where they have no order
 * @param groupingUri tells how close a match is; null for what is no match
 * @param documentUri null inside the package
 */
@Schema(name = "CFAssociation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CfAssociation(
        UUID identifier,
        Type associationType,
        @Nullable Integer sequenceNumber,
        String uri,
        @JsonProperty("originNodeURI") Link origin,
        @JsonProperty("destinationNodeURI") Link destination,
        @JsonProperty("CFAssociationGroupingURI") @Nullable Link groupingUri,
        Instant lastChangeDateTime,
        @JsonProperty("CFDocumentURI") @Nullable Link documentUri) {

    /** Those of CASE that the registry can answer for: it knows no exact match. */
    @Schema(name = "CFAssociationType")
    enum Type {
        @JsonProperty("isChildOf")
        CHILD,
        @JsonProperty("isRelatedTo")
        RELATED
    }

    boolean concerns(CfItem item) {
        return origin.uri().equals(item.uri()) || destination.uri().equals(item.uri());
    }

    /** Outside of its package. */
    CfAssociation in(CfDocument document) {
        return new CfAssociation(
                identifier,
                associationType,
                sequenceNumber,
                uri,
                origin,
                destination,
                groupingUri,
                lastChangeDateTime,
                document.link());
    }
}
