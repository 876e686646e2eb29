package fr.relais.candidate.badge;

import fr.relais.candidate.profile.Candidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What is kept of a candidate's badges, those no longer held included. */
@ApplicationScoped
public class BadgeExport {
    private final HeldBadges badges;
    private final BadgeEvents events;

    BadgeExport(HeldBadges badges, BadgeEvents events) {
        this.badges = badges;
        this.events = events;
    }

    /** One thing that happened to a badge. */
    public record Happened(UUID badge, BadgeView.Event event) {}

    /** The badges held, in the order they came. */
    public List<BadgeView> held(Candidate candidate) {
        return badges.list("candidateId = ?1 order by id", candidate.id()).stream()
                .map(badge -> BadgeView.of(candidate, badge))
                .toList();
    }

    /** What happened to badges, oldest first. */
    public List<Happened> happened(Candidate candidate) {
        return events.list("candidateId = ?1 order by id", candidate.id()).stream()
                .map(event -> new Happened(event.badgeId(), BadgeView.Event.of(event)))
                .toList();
    }
}
