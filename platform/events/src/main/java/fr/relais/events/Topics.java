package fr.relais.events;

/** Topic names, as other organisations rely on them. */
public final class Topics {
    public static final String COMPETENCY = "relais.skills.competency.v1";
    public static final String BADGE = "relais.skills.badge.v1";
    public static final String OCCUPATION = "relais.skills.occupation.v1";
    public static final String COMMUNE = "relais.skills.commune.v1";
    public static final String PROFILE = "relais.candidate.profile.v1";
    public static final String ACCESS = "relais.candidate.access.v1";
    public static final String ERASURE = "relais.candidate.erasure.v1";
    public static final String POSTING = "relais.offer.posting.v1";
    public static final String SESSION = "relais.offer.session.v1";
    public static final String SHORTLIST = "relais.matching.shortlist.v1";
    public static final String DECISION = "relais.matching.decision.v1";
    public static final String PAIRING = "relais.matching.pairing.v1";

    private Topics() {}

    /** The topic that keeps what could not be applied of {@code topic}. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }
}
