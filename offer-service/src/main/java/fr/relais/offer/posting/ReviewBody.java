package fr.relais.offer.posting;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on a flagged offer. */
@Schema(name = "ReviewBody", requiredProperties = "verdict")
record ReviewBody(@NotNull Verdict verdict) {}
