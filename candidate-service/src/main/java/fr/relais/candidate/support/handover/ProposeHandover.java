package fr.relais.candidate.support.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param toStructure id of a structure that is known, other than the own */
@Schema(name = "HandoverProposal")
record ProposeHandover(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "must be the id of a structure")
        String toStructure,

        @NotNull HandoverReason reasonCode) {}
