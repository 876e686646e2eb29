package fr.relais.events;

/** Values of the CloudEvents attribute {@code type}. */
public final class EventTypes {
    public static final String COMPETENCY_PUBLISHED = "relais.competency.published.v1";
    public static final String COMPETENCY_WITHDRAWN = "relais.competency.withdrawn.v1";
    public static final String BADGE_PUBLISHED = "relais.badge.published.v1";
    public static final String BADGE_WITHDRAWN = "relais.badge.withdrawn.v1";
    public static final String OCCUPATION_PUBLISHED = "relais.occupation.published.v1";
    public static final String OCCUPATION_WITHDRAWN = "relais.occupation.withdrawn.v1";
    public static final String COMMUNE_PUBLISHED = "relais.commune.published.v1";
    public static final String PROFILE_PUBLISHED = "relais.candidate.profile-published.v1";
    public static final String PROFILE_WITHDRAWN = "relais.candidate.profile-withdrawn.v1";
    public static final String PROFILE_ERASED = "relais.candidate.profile-erased.v1";
    public static final String ACCESS_PUBLISHED = "relais.candidate.access-published.v1";
    public static final String ACCESS_ERASED = "relais.candidate.access-erased.v1";
    public static final String CANDIDATE_ERASED = "relais.candidate.erased.v1";
    public static final String OFFER_PUBLISHED = "relais.offer.offer-published.v1";
    public static final String OFFER_CHANGED = "relais.offer.offer-changed.v1";
    public static final String OFFER_CLOSED = "relais.offer.offer-closed.v1";
    public static final String OFFER_WITHDRAWN = "relais.offer.offer-withdrawn.v1";
    public static final String SESSION_PUBLISHED = "relais.offer.session-published.v1";
    public static final String SESSION_WITHDRAWN = "relais.offer.session-withdrawn.v1";
    public static final String SHORTLIST_UPDATED = "relais.matching.shortlist-updated.v1";
    public static final String SHORTLIST_WITHDRAWN = "relais.matching.shortlist-withdrawn.v1";
    public static final String PAIRING_ENTERED = "relais.matching.pairing-entered.v1";
    public static final String PAIRING_MOVED = "relais.matching.pairing-moved.v1";
    public static final String PAIRING_LEFT = "relais.matching.pairing-left.v1";
    public static final String PAIRING_DECIDED = "relais.matching.pairing-decided.v1";
    public static final String DECIDED = "relais.matching.decided.v1";
    public static final String DECISION_ERASED = "relais.matching.decision-erased.v1";

    private EventTypes() {}
}
