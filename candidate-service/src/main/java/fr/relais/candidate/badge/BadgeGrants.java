package fr.relais.candidate.badge;

import fr.relais.candidate.access.Writer;
import fr.relais.candidate.openbadge.BadgeRegistry;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateChanges;
import fr.relais.events.BadgeState;
import fr.relais.events.Evidence;
import fr.relais.events.HeldCompetency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What badges grant: the statements that stand in the badge's own name, and nothing else of the candidate. They are
 * computed from the template as the registry has it now, for as long as the badge is active and still trusted.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BadgeGrants {
    private final BadgeRegistry registry;
    private final CandidateChanges changes;
    private final BadgeEvents events;
    private final Clock clock;

    BadgeGrants(BadgeRegistry registry, CandidateChanges changes, BadgeEvents events, Clock clock) {
        this.registry = registry;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Grants what a badge grants that was verified just now. */
    void receive(Candidate locked, HeldBadge badge) {
        settle(locked, badge, HeldState.ACTIVE, BadgeEvent.What.RECEIVED, null);
    }

    /** Notes what has become of a badge, and grants or takes back accordingly; nothing when all stands so already. */
    void settle(Candidate locked, HeldBadge badge, HeldState next, @Nullable RefusalCode reason) {
        settle(locked, badge, next, null, reason);
    }

    private void settle(
            Candidate locked,
            HeldBadge badge,
            HeldState next,
            BadgeEvent.@Nullable What what,
            @Nullable RefusalCode reason) {
        var template = registry.template(badge.issuer(), badge.achievement(), badge.signature());
        var state = next == HeldState.ACTIVE && template == null ? HeldState.UNTRUSTED : next;
        var granted = state == HeldState.ACTIVE && template != null ? grants(template) : List.<HeldCompetency>of();
        write(locked, badge, granted);
        var moved = badge.become(state, template);
        if (moved || what != null) {
            var happened = what == null || state != HeldState.ACTIVE ? BadgeEvent.What.of(state) : what;
            events.persist(new BadgeEvent(badge, happened, reason, granted, clock.instant()));
        }
    }

    /** Takes back what a badge granted that its person removes. */
    void remove(Candidate locked, HeldBadge badge) {
        write(locked, badge, List.of());
        events.persist(new BadgeEvent(badge, BadgeEvent.What.REMOVED, null, List.of(), clock.instant()));
    }

    private void write(Candidate locked, HeldBadge badge, List<HeldCompetency> granted) {
        changes.apply(
                locked,
                candidate -> candidate.state(
                        candidate.statements().replacing(Writer.badge(badge.id()), granted, clock.instant())));
    }

    private static List<HeldCompetency> grants(BadgeState template) {
        return template.grants().stream()
                .map(grant -> new HeldCompetency(grant.competency(), grant.level(), Evidence.BADGE))
                .toList();
    }
}
