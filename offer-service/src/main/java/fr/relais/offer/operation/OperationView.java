package fr.relais.offer.operation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An operation as read. */
@Schema(name = "Operation")
record OperationView(UUID id, long version, @JsonUnwrapped OperationBody content) {}
