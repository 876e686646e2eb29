package fr.relais.matching.core;

import org.jspecify.annotations.Nullable;

/**
 * Whether the work is within reach. A candidate states up to two limits; one that is satisfied is enough, one that cannot be
 * checked counts neither way, and nothing that can be checked leaves the answer open.
 */
final class Location {
    static final long METRES_PER_KM = 1000;

    private Location() {}

    static Reason judge(Offer.Site site, Candidate.Reach reach) {
        if (site.remote()) {
            return Reason.REMOTE;
        }
        boolean departementChecked = !reach.departements().isEmpty() && site.departement() != Codes.NONE;
        if (departementChecked && reach.departements().contains(site.departement())) {
            return Reason.DEPARTEMENT_ACCEPTED;
        }
        boolean distanceStated = reach.maxDistanceKm() != Codes.NONE;
        boolean distanceChecked = distanceStated && site.point() != null && reach.point() != null;
        if (distanceChecked && isWithin(site.point(), reach.point(), reach.maxDistanceKm() * METRES_PER_KM)) {
            return Reason.WITHIN_DISTANCE;
        }
        if (distanceChecked) {
            return departementChecked ? Reason.TOO_FAR_AND_OTHER_DEPARTEMENT : Reason.TOO_FAR;
        }
        if (departementChecked) {
            return Reason.OTHER_DEPARTEMENT;
        }
        return whyNothingCanBeChecked(site, reach, distanceStated);
    }

    private static Reason whyNothingCanBeChecked(Offer.Site site, Candidate.Reach reach, boolean distanceStated) {
        if (!distanceStated && reach.departements().isEmpty()) {
            return Reason.NO_LIMIT_STATED;
        }
        boolean candidatePointIsTheGap = distanceStated && site.point() != null;
        return candidatePointIsTheGap ? Reason.CANDIDATE_PLACE_UNKNOWN : Reason.OFFER_PLACE_UNKNOWN;
    }

    private static boolean isWithin(@Nullable Point a, @Nullable Point b, long metres) {
        return a != null && b != null && a.metresToAtLeast(b) <= metres && a.metresTo(b) <= metres;
    }
}
