package fr.relais.candidate.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.candidate.access.Writer;
import fr.relais.candidate.accesslog.AccessView;
import fr.relais.candidate.badge.BadgeExport;
import fr.relais.candidate.badge.BadgeView;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateView;
import fr.relais.candidate.profile.ConsentPurpose;
import fr.relais.candidate.profile.SourceLink;
import fr.relais.candidate.share.ShareView;
import fr.relais.events.Evidence;
import fr.relais.events.MatchingProfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a person, to take along.
 *
 * @param verifiedEmail as the identity provider told it; null when it has not, or for those who may not know the person
 * @param badges those held
 * @param badgeEvents what happened to badges, also to those no longer held, oldest first
 * @param statements everything anybody stated, oldest first
 * @param consents every decision, oldest first; those on the purpose support where {@code support} is there too
 * @param writtenBy sources that wrote the candidate, with their own ids
 * @param structures whose counsellors accompany the person
 * @param shares those that stand, for the person alone
 * @param accesses who else read, oldest first, for the person alone
 * @param support how the person is accompanied; left out for a system
 * @param published what matching is told; null when it is told nothing
 */
record ExportView(
        Instant exportedAt,
        CandidateView candidate,
        @Nullable String verifiedEmail,
        List<BadgeView> badges,
        List<BadgeExport.Happened> badgeEvents,
        List<StatementExport> statements,
        List<ConsentExport> consents,
        List<SourceExport> writtenBy,
        List<String> structures,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ShareView> shares,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AccessView> accesses,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SupportExport support,
        @Nullable MatchingProfile published) {

    record StatementExport(String code, int level, Evidence evidence, Writer by, Instant at) {}

    record ConsentExport(String purpose, boolean granted, int wording, Writer by, Instant at) {}

    /** @param externalId null where the source gave none */
    record SourceExport(String source, @Nullable String externalId) {}

    /** What is kept beside the candidate's own row. */
    record Parts(
            CandidateView view,
            @Nullable String verifiedEmail,
            List<BadgeView> badges,
            List<BadgeExport.Happened> badgeEvents,
            List<SourceLink> links,
            @Nullable List<ShareView> shares,
            @Nullable List<AccessView> accesses,
            @Nullable SupportExport support) {}

    static ExportView of(Candidate candidate, Parts parts, Instant now) {
        return new ExportView(
                now,
                parts.view(),
                parts.verifiedEmail(),
                parts.badges(),
                parts.badgeEvents(),
                candidate.statements().all().stream()
                        .map(held -> new StatementExport(
                                held.code(), held.level(), held.evidence(), held.writer(), held.at()))
                        .toList(),
                candidate.consents().stream()
                        .filter(decision -> parts.support() != null || decision.purpose() != ConsentPurpose.SUPPORT)
                        .map(decision -> new ConsentExport(
                                decision.purpose().text(),
                                decision.granted(),
                                decision.wording(),
                                Writer.parse(decision.writer()),
                                decision.decidedAt()))
                        .toList(),
                candidate.sources().stream()
                        .map(source -> new SourceExport(source, externalId(source, parts.links())))
                        .toList(),
                candidate.structures(),
                parts.shares(),
                parts.accesses(),
                parts.support(),
                candidate.publishedProfile().orElse(null));
    }

    private static @Nullable String externalId(String source, List<SourceLink> links) {
        return links.stream()
                .filter(link -> link.key().source().equals(source))
                .map(link -> link.key().externalId())
                .findFirst()
                .orElse(null);
    }
}
