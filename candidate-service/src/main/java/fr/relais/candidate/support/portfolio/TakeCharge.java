package fr.relais.candidate.support.portfolio;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param counsellor account at the identity provider, or {@code me} */
record TakeCharge(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}", message = "must be an account's id, or me")
        String counsellor) {}
