package fr.relais.candidate.export;

import fr.relais.candidate.accesslog.AccessLog;
import fr.relais.candidate.accesslog.AccessView;
import fr.relais.candidate.badge.BadgeExport;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateViews;
import fr.relais.candidate.profile.SourceLinks;
import fr.relais.candidate.share.ShareView;
import fr.relais.candidate.share.Shares;
import fr.relais.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is kept of a person, as far as the caller may know it. */
@RequestScoped
class Exports {
    private final SourceLinks links;
    private final BadgeExport badges;
    private final Shares shares;
    private final AccessLog log;
    private final CandidateViews views;
    private final Caller caller;
    private final Clock clock;

    Exports(
            SourceLinks links,
            BadgeExport badges,
            Shares shares,
            AccessLog log,
            CandidateViews views,
            Caller caller,
            Clock clock) {
        this.links = links;
        this.badges = badges;
        this.shares = shares;
        this.log = log;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    /** Of a candidate within the caller's reach. */
    ExportView of(Candidate candidate) {
        var parts = new ExportView.Parts(
                views.of(candidate),
                views.mayIdentify(candidate) ? candidate.verifiedEmail() : null,
                badges.held(candidate),
                badges.happened(candidate),
                links.of(candidate.id()),
                shares(candidate),
                accesses(candidate));
        return ExportView.of(candidate, parts, clock.instant());
    }

    private @Nullable List<ShareView> shares(Candidate candidate) {
        return caller.is("candidate") ? shares.standing(candidate) : null;
    }

    private @Nullable List<AccessView> accesses(Candidate candidate) {
        return caller.is("candidate") ? log.all(candidate.id()) : null;
    }
}
