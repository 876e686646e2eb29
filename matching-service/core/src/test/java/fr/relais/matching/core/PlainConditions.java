package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The eight conditions, read row by row from the rules' table; the answers in words. */
final class PlainConditions {
    private PlainConditions() {}

    static List<String> answers(Offer offer, Candidate candidate) {
        return List.of(
                location(offer.site(), candidate.reach()),
                wish(candidate.wishes().contractTypes(), offer.terms().contractType()),
                wish(candidate.wishes().workingTimes(), offer.terms().workingTime()),
                start(offer.terms(), candidate.wishes()),
                schedule(offer.terms(), candidate.wishes()),
                licence(offer.demands(), candidate.career()),
                experience(offer, candidate),
                age(offer, candidate));
    }

    private static String location(Offer.Site site, Candidate.Reach reach) {
        if (site.remote()) {
            return "YES";
        }
        List<Boolean> checked = new ArrayList<>();
        Set<Integer> departements = Reading.members(reach.departements());
        if (!departements.isEmpty() && site.departement() != Codes.NONE) {
            checked.add(departements.contains(site.departement()));
        }
        Point there = site.point();
        Point here = reach.point();
        if (reach.maxDistanceKm() != Codes.NONE && there != null && here != null) {
            checked.add(metres(there, here) <= 1000L * reach.maxDistanceKm());
        }
        if (checked.isEmpty()) {
            return "UNKNOWN";
        }
        return checked.contains(true) ? "YES" : "NO";
    }

    /** By the angle between two unit vectors, not by the haversine formula. */
    private static long metres(Point a, Point b) {
        double[] u = vector(a);
        double[] v = vector(b);
        double x = u[1] * v[2] - u[2] * v[1];
        double y = u[2] * v[0] - u[0] * v[2];
        double z = u[0] * v[1] - u[1] * v[0];
        double dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
        return Math.round(6_371_008.8 * Math.atan2(Math.sqrt(x * x + y * y + z * z), dot));
    }

    private static double[] vector(Point point) {
        double latitude = point.latitude() * Math.PI / 180;
        double longitude = point.longitude() * Math.PI / 180;
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    private static String wish(Codes wishes, int offered) {
        Set<Integer> wished = Reading.members(wishes);
        if (wished.isEmpty() || wished.contains(offered)) {
            return "YES";
        }
        return offered == Codes.NONE ? "UNKNOWN" : "NO";
    }

    private static String start(Offer.Terms terms, Candidate.Wishes wishes) {
        if (terms.startDate() == Codes.NONE) {
            return "YES";
        }
        if (wishes.availableFrom() == Codes.NONE) {
            return "UNKNOWN";
        }
        return wishes.availableFrom() > terms.startDate() ? "NO" : "YES";
    }

    private static String schedule(Offer.Terms terms, Candidate.Wishes wishes) {
        boolean nights = wishes.noNights() && terms.night();
        boolean weekends = wishes.noWeekends() && terms.weekend();
        return nights || weekends ? "NO" : "YES";
    }

    private static String licence(Offer.Demands demands, Candidate.Career career) {
        Set<Integer> asked = Reading.members(demands.licences());
        if (asked.isEmpty()) {
            return "YES";
        }
        if (career.licences() == null) {
            return "UNKNOWN";
        }
        return Reading.members(career.licences()).containsAll(asked) ? "YES" : "NO";
    }

    private static String experience(Offer offer, Candidate candidate) {
        boolean practised = Reading.members(candidate.career().practised()).contains(offer.rome());
        return offer.demands().experience() && !practised ? "UNKNOWN" : "YES";
    }

    private static String age(Offer offer, Candidate candidate) {
        boolean closed = offer.terms().night()
                || offer.demands().dangerous()
                || offer.demands().security();
        return candidate.minor() && closed ? "NO" : "YES";
    }
}
