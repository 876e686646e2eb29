package fr.relais.offer.operation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session as read.
 *
 * @param free seats that nobody holds; some may be kept for priority publics
 */
@Schema(name = "Session")
record SessionView(
        UUID id,
        UUID operationId,
        long version,
        int free,
        @JsonUnwrapped SessionBody content) {}
