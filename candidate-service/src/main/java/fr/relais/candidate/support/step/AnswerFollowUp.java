package fr.relais.candidate.support.step;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the person. */
@Schema(name = "FollowUpAnswer")
record AnswerFollowUp(@NotNull FollowUpState state) {}
