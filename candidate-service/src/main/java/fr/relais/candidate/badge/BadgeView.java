package fr.relais.candidate.badge;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.candidate.access.Writer;
import fr.relais.candidate.openbadge.ProofKind;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.Standard;
import fr.relais.candidate.profile.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A badge of a candidate.
 *
 * @param verdict ACCEPTED while it is active; what became of it otherwise
 * @param proof what vouched for it
 * @param credentialId as its issuer names it
 * @param template in the registry, with the version that the grants are from; version 0 when none is left
 * @param receivedFrom who handed it in
 * @param checkedAt when its issuer was last asked
 * @param grants what it grants now
 */
public record BadgeView(
        UUID id,
        Verdict verdict,
        Standard standard,
        ProofKind proof,
        String issuer,
        String credentialId,
        String achievement,
        Template template,
        Instant validFrom,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant validUntil,
        Instant receivedAt,
        Writer receivedFrom,
        Instant checkedAt,
        List<Grant> grants) {

    /** What is thought of the badge. */
    public enum Verdict {
        ACCEPTED,
        EXPIRED,
        REVOKED,
        SUSPENDED,
        UNTRUSTED;

        static Verdict of(HeldState state) {
            return state == HeldState.ACTIVE ? ACCEPTED : valueOf(state.name());
        }
    }

    /** A version of a template. */
    @Schema(name = "BadgeTemplateVersion")
    public record Template(UUID id, long version) {}

    /** One competency at one level. */
    @Schema(name = "BadgeGrant")
    public record Grant(String competency, int level) {}

    /**
     * What happened to a badge.
     *
     * @param reason code of the refusal that ended it; null otherwise
     * @param grants from then on
     */
    @Schema(name = "BadgeEvent")
    public record Event(
            Instant at, BadgeEvent.What what, @Nullable RefusalCode reason, long templateVersion, List<Grant> grants) {

        static Event of(BadgeEvent event) {
            var grants = event.grants().stream()
                    .map(text -> text.split(":", 2))
                    .map(parts -> new Grant(parts[0], Integer.parseInt(parts[1])))
                    .toList();
            return new Event(event.at(), event.what(), event.reason(), event.templateVersion(), grants);
        }
    }

    /** What a badge grants is what its candidate's statements say in its name. */
    static BadgeView of(Candidate candidate, HeldBadge badge) {
        var grants = candidate.statements().of(Writer.badge(badge.id())).stream()
                .map(statement -> new Grant(statement.code(), statement.level()))
                .toList();
        return new BadgeView(
                badge.id(),
                Verdict.of(badge.state()),
                badge.standard(),
                badge.proof(),
                badge.issuer(),
                badge.credentialId(),
                badge.achievement(),
                new Template(badge.templateId(), badge.templateVersion()),
                badge.validFrom(),
                badge.validUntil(),
                badge.receivedAt(),
                badge.writer(),
                badge.checkedAt(),
                grants);
    }
}
