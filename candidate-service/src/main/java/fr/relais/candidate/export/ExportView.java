package fr.relais.candidate.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.candidate.access.Writer;
import fr.relais.candidate.accesslog.AccessView;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateView;
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
 * @param statements everything anybody stated, oldest first
 * @param consents every decision, oldest first
 * @param writtenBy sources that wrote the candidate, with their own ids
 * @param structures whose counsellors accompany the person
 * @param shares those that stand, for the person alone
 * @param accesses who else read, oldest first, for the person alone
 * @param published what matching is told; null when it is told nothing
 */
record ExportView(
        Instant exportedAt,
        CandidateView candidate,
        List<StatementExport> statements,
        List<ConsentExport> consents,
        List<SourceExport> writtenBy,
        List<String> structures,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ShareView> shares,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AccessView> accesses,
        @Nullable MatchingProfile published) {

    record StatementExport(String code, int level, Evidence evidence, Writer by, Instant at) {}

    record ConsentExport(String purpose, boolean granted, Writer by, Instant at) {}

    /** @param externalId null where the source gave none */
    record SourceExport(String source, @Nullable String externalId) {}

    static ExportView of(
            Candidate candidate,
            CandidateView view,
            List<SourceLink> links,
            @Nullable List<ShareView> shares,
            @Nullable List<AccessView> accesses,
            Instant now) {
        return new ExportView(
                now,
                view,
                candidate.statements().all().stream()
                        .map(held -> new StatementExport(
                                held.code(), held.level(), held.evidence(), held.writer(), held.at()))
                        .toList(),
                candidate.consents().stream()
                        .map(decision -> new ConsentExport(
                                decision.purpose().text(),
                                decision.granted(),
                                Writer.parse(decision.writer()),
                                decision.decidedAt()))
                        .toList(),
                candidate.sources().stream()
                        .map(source -> new SourceExport(source, externalId(source, links)))
                        .toList(),
                candidate.structures(),
                shares,
                accesses,
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
