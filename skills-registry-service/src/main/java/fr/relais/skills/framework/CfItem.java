package fr.relais.skills.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A competency, or a family of them.
 *
 * @param alternativeLabel the label in English
 * @param notes the definition in English; null for a family
 * @param documentUri null inside the package
 */
@Schema(name = "CFItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CfItem(
        UUID identifier,
        String fullStatement,
        String abbreviatedStatement,
        String alternativeLabel,
        @JsonProperty("CFItemType") String itemType,
        String uri,
        String humanCodingScheme,
        @Nullable String notes,
        String language,
        Instant lastChangeDateTime,
        @JsonProperty("CFDocumentURI") @Nullable Link documentUri) {

    Link link() {
        return new Link(abbreviatedStatement, identifier.toString(), uri);
    }

    /** Outside of its package. */
    CfItem in(CfDocument document) {
        return new CfItem(
                identifier,
                fullStatement,
                abbreviatedStatement,
                alternativeLabel,
                itemType,
                uri,
                humanCodingScheme,
                notes,
                language,
                lastChangeDateTime,
                document.link());
    }
}
