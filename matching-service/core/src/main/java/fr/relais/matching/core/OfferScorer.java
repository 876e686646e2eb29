package fr.relais.matching.core;

import java.util.List;
import java.util.UUID;

/**
 * One offer ready to be scored against many candidates, exactly, one pair at a time. This is the reference: whatever is
 * faster must agree with it. Allocates nothing a pair; safe from any thread.
 */
final class OfferScorer implements Identified {
    /** Cheapest and most selective first: the first NO ends the evaluation of a pair. */
    private static final Condition[] CHEAPEST_FIRST = {
        Condition.CONTRACT, Condition.WORKING_TIME, Condition.START, Condition.SCHEDULE,
        Condition.AGE, Condition.LICENCE, Condition.LOCATION, Condition.EXPERIENCE
    };

    private final Offer offer;
    private final Requirement[] requirements;
    private final int max;
    private final long fairPart;
    /** Where the competency of each requirement stands in the words of {@link Held}. */
    private final int[] shifts;
    /** For each requirement and each cell: credit in the upper 24 bits, in the lower 8 whether anything is stated. */
    private final int[] table;

    OfferScorer(Offer offer) {
        List<Requirement> rows = offer.requirements();
        this.offer = offer;
        this.requirements = rows.toArray(Requirement[]::new);
        this.max = rows.stream().mapToInt(Requirement::max).sum();
        this.fairPart = Fair.ofOffer(offer.id());
        this.shifts = rows.stream().mapToInt(row -> 2 * row.competency()).toArray();
        this.table = new int[16 * shifts.length];
        for (int i = 0; i < table.length; i++) {
            Requirement row = requirements[i >> 4];
            int cell = i & 15;
            table[i] = (Credit.points(row.level(), cell) * row.effectiveWeight()) << 8 | (cell == 0 ? 0 : 1);
        }
    }

    @Override
    public UUID id() {
        return offer.id();
    }

    Offer offer() {
        return offer;
    }

    /** Σ max, 0 without requirements, at most 18 000. */
    int max() {
        return max;
    }

    long fair(Candidate candidate) {
        return Fair.withCandidate(fairPart, candidate.id());
    }

    long fair(long candidateHigh, long candidateLow) {
        return Fair.withCandidate(fairPart, candidateHigh, candidateLow);
    }

    /** Σ credit, 0 to {@link #max}. */
    int credit(Held held) {
        int sum = 0;
        for (Requirement requirement : requirements) {
            sum += requirement.credit(held);
        }
        return sum;
    }

    /** The place among candidates, as {@link OrderKey} packs it; only where {@code eligibility} is not NO. */
    int orderKey(Answer eligibility, Held held) {
        return orderKey(eligibility, held.levels(), held.grades());
    }

    /** The same from the two words of a {@link Held} that may be half written: the key is wrong then, but there is one. */
    int orderKey(Answer eligibility, long levels, long grades) {
        int sum = 0;
        for (int i = 0; i < shifts.length; i++) {
            int cell = (int) (levels >>> shifts[i] & 3) | (int) (grades >>> shifts[i] & 3) << 2;
            sum += table[i << 4 | cell];
        }
        return OrderKey.ofCandidate(eligibility, sum >>> 8, completeness(sum & 255));
    }

    /** Σ credit with each competency that is not stated at its max. */
    int bestCredit(Held held) {
        int sum = 0;
        for (Requirement requirement : requirements) {
            sum += held.states(requirement.competency()) ? requirement.credit(held) : requirement.max();
        }
        return sum;
    }

    /** {@code floor(10 000 × credit / max)}; 0 without requirements, where no fit exists. */
    int fit(int credit) {
        return max == 0 ? 0 : Rules.SCALE * credit / max;
    }

    /** Requirements with a verdict other than UNKNOWN, in percent, floored; 0 without requirements. */
    int completeness(Held held) {
        int known = 0;
        for (Requirement requirement : requirements) {
            known += held.states(requirement.competency()) ? 1 : 0;
        }
        return completeness(known);
    }

    private int completeness(int known) {
        return requirements.length == 0 ? 0 : 100 * known / requirements.length;
    }

    Answer eligibility(Candidate candidate) {
        Answer answer = requiredCompetencies(candidate.held());
        for (int i = 0; i < CHEAPEST_FIRST.length && answer != Answer.NO; i++) {
            answer = answer.and(CHEAPEST_FIRST[i].judge(offer, candidate).answer());
        }
        return answer;
    }

    private Answer requiredCompetencies(Held held) {
        Answer answer = Answer.YES;
        for (Requirement requirement : requirements) {
            if (requirement.exigence() == Exigence.E) {
                answer = answer.and(requirement.verdict(held).answer());
            }
        }
        return answer;
    }
}
