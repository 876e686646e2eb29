package fr.relais.skills.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The framework itself.
 *
 * @param version of the registry
 * @param packageUri null inside the package
 */
@Schema(name = "CFDocument")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CfDocument(
        UUID identifier,
        String uri,
        String creator,
        String title,
        Instant lastChangeDateTime,
        @JsonProperty("officialSourceURL") String officialSourceUrl,
        String description,
        String language,
        String version,
        String adoptionStatus,
        LocalDate statusStartDate,
        String notes,
        @JsonProperty("CFPackageURI") @Nullable Link packageUri) {

    Link link() {
        return new Link(title, identifier.toString(), uri);
    }

    /** Outside of its package. */
    CfDocument in(Link wholePackage) {
        return new CfDocument(
                identifier,
                uri,
                creator,
                title,
                lastChangeDateTime,
                officialSourceUrl,
                description,
                language,
                version,
                adoptionStatus,
                statusStartDate,
                notes,
                wholePackage);
    }
}
