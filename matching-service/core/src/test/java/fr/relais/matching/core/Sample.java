package fr.relais.matching.core;

import java.util.List;
import java.util.UUID;

/** Plain pairs to vary one fact of. */
final class Sample {
    static final UUID OFFER = new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0001L);
    static final UUID CANDIDATE = new UUID(0x0192_0000_0000_7000L, 0x9000_0000_0000_0001L);
    static final Point PARIS = new Point(48.8566, 2.3522);

    private Sample() {}

    static Candidate candidate() {
        return candidate(CANDIDATE, Held.NOTHING);
    }

    static Candidate candidate(UUID id, Held held) {
        return new Candidate(
                id, held, false, Candidate.Reach.UNSTATED, Candidate.Wishes.NONE, Candidate.Career.UNSTATED);
    }

    static Candidate with(Candidate.Career career) {
        return new Candidate(CANDIDATE, Held.NOTHING, false, Candidate.Reach.UNSTATED, Candidate.Wishes.NONE, career);
    }

    static Offer offer(Requirement... requirements) {
        return offer(OFFER, requirements);
    }

    static Offer offer(UUID id, Requirement... requirements) {
        return new Offer(
                id,
                Rome.number("K2503"),
                List.of(requirements),
                new Offer.Site(null, Codes.NONE, true),
                Offer.Terms.UNKNOWN,
                Offer.Demands.NONE);
    }

    static Requirement wished(int competency, int level, int weight) {
        return new Requirement(competency, level, Exigence.S, weight, Origin.STATED);
    }

    static Requirement required(int competency, int level, int weight) {
        return new Requirement(competency, level, Exigence.E, weight, Origin.STATED);
    }
}
