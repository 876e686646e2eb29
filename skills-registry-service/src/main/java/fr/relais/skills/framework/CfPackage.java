package fr.relais.skills.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All there is of the framework. */
@Schema(name = "CFPackage")
record CfPackage(
        @JsonProperty("CFDocument") CfDocument document,
        @JsonProperty("CFItems") List<CfItem> items,
        @JsonProperty("CFAssociations") List<CfAssociation> associations,
        @JsonProperty("CFDefinitions") Definitions definitions) {
    CfPackage {
        items = List.copyOf(items);
        associations = List.copyOf(associations);
    }

    /** The definitions that items and associations refer to. */
    @Schema(name = "CFDefinition")
    record Definitions(
            @JsonProperty("CFAssociationGroupings") List<CfAssociationGrouping> groupings) {
        Definitions {
            groupings = List.copyOf(groupings);
        }
    }
}
