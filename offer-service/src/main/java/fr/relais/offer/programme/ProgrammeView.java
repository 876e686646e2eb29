package fr.relais.offer.programme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as read. */
@Schema(name = "Programme")
record ProgrammeView(
        String code, long version, @JsonUnwrapped ProgrammeBody content) {}
