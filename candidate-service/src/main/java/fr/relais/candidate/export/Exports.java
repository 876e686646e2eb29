package fr.relais.candidate.export;

import fr.relais.candidate.badge.BadgeExport;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateViews;
import fr.relais.candidate.profile.SourceLinks;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;

/** Gathers what is kept of a person, as far as the caller may know it. */
@RequestScoped
class Exports {
    private final SourceLinks links;
    private final BadgeExport badges;
    private final OwnParts own;
    private final SupportParts support;
    private final CandidateViews views;
    private final Clock clock;

    Exports(
            SourceLinks links,
            BadgeExport badges,
            OwnParts own,
            SupportParts support,
            CandidateViews views,
            Clock clock) {
        this.links = links;
        this.badges = badges;
        this.own = own;
        this.support = support;
        this.views = views;
        this.clock = clock;
    }

    /** Of a candidate within the caller's reach. */
    ExportView of(Candidate candidate) {
        own.note(candidate.id());
        var parts = new ExportView.Parts(
                views.of(candidate),
                views.mayIdentify(candidate) ? candidate.verifiedEmail() : null,
                badges.held(candidate),
                badges.happened(candidate),
                links.of(candidate.id()),
                own.shares(candidate),
                own.accesses(candidate),
                support.of(candidate));
        return ExportView.of(candidate, parts, clock.instant());
    }
}
