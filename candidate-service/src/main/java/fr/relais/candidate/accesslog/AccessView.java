package fr.relais.candidate.accesslog;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.candidate.access.Reader;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One read of a person's data by somebody else.
 *
 * @param by left out for an operator
 * @param what left out for an operator
 * @param shareId the share it was read by; left out when it was another right, and for an operator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessView(
        UUID id,
        Instant at,
        @Nullable Reader by,
        @Nullable Accessed what,
        @Nullable UUID shareId) {

    static AccessView of(Access access) {
        return new AccessView(access.id(), access.at(), access.reader(), access.what(), access.shareId());
    }

    /** That something was read, and when. */
    static AccessView withoutContent(Access access) {
        return new AccessView(access.id(), access.at(), null, null, null);
    }
}
