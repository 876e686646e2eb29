package fr.relais.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The eight conditions of the rules, each YES, NO or UNKNOWN, read from the specification. */
final class Conditions {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private Conditions() {}

    /** The verdicts that stand in a pair. */
    static Set<String> verdicts(JsonNode offer, JsonNode profile) {
        return Set.copyOf(java.util.List.of(
                location(offer, profile),
                wish(profile.get("contractTypes"), offer.get("contractType")),
                wish(profile.get("workingTimes"), offer.get("workingTime")),
                start(offer.get("startDate"), profile.get("availableFrom")),
                schedule(offer, profile),
                licence(offer, profile.get("licences")),
                experience(offer, profile),
                age(offer, profile)));
    }

    private static String location(JsonNode offer, JsonNode profile) {
        if (offer.get("remote").asBoolean()) {
            return "YES";
        }
        var listed = ByTheBook.texts(profile.at("/mobility/departements"));
        var departement = offer.at("/place/departement");
        boolean byDepartement = !listed.isEmpty() && departement.isTextual();
        if (byDepartement && listed.contains(departement.asText())) {
            return "YES";
        }
        var most = profile.at("/mobility/maxDistanceKm");
        boolean byDistance = most.isNumber() && hasPoint(offer) && hasPoint(profile);
        if (byDistance && metres(offer.get("place"), profile.get("place")) <= most.asLong() * 1_000) {
            return "YES";
        }
        return byDepartement || byDistance ? "NO" : "UNKNOWN";
    }

    private static boolean hasPoint(JsonNode located) {
        return located.at("/place/latitude").isNumber()
                && located.at("/place/longitude").isNumber();
    }

    private static long metres(JsonNode one, JsonNode other) {
        double lat1 = Math.toRadians(one.get("latitude").asDouble());
        double lat2 = Math.toRadians(other.get("latitude").asDouble());
        double dLat = lat2 - lat1;
        double dLon = Math.toRadians(
                other.get("longitude").asDouble() - one.get("longitude").asDouble());
        double a = Math.pow(Math.sin(dLat / 2), 2) + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
        return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, a))));
    }

    private static String wish(JsonNode wished, JsonNode offered) {
        if (wished.isEmpty()) {
            return "YES";
        }
        if (!offered.isTextual()) {
            return "UNKNOWN";
        }
        return ByTheBook.texts(wished).contains(offered.asText()) ? "YES" : "NO";
    }

    private static String start(JsonNode start, JsonNode available) {
        if (!start.isTextual()) {
            return "YES";
        }
        if (!available.isTextual()) {
            return "UNKNOWN";
        }
        return available.asText().compareTo(start.asText()) <= 0 ? "YES" : "NO";
    }

    private static String schedule(JsonNode offer, JsonNode profile) {
        boolean nights =
                offer.get("night").asBoolean() && profile.get("noNights").asBoolean();
        boolean weekends =
                offer.get("weekend").asBoolean() && profile.get("noWeekends").asBoolean();
        return nights || weekends ? "NO" : "YES";
    }

    private static String licence(JsonNode offer, JsonNode held) {
        if (offer.get("licences").isEmpty()) {
            return "YES";
        }
        if (!held.isArray()) {
            return "UNKNOWN";
        }
        return ByTheBook.texts(held).containsAll(ByTheBook.texts(offer.get("licences"))) ? "YES" : "NO";
    }

    private static String experience(JsonNode offer, JsonNode profile) {
        boolean practised = ByTheBook.texts(profile.get("practisedRome"))
                .contains(offer.at("/rome/code").asText());
        return !offer.get("experience").asText().equals("REQUIRED") || practised ? "YES" : "UNKNOWN";
    }

    private static String age(JsonNode offer, JsonNode profile) {
        boolean closed = offer.get("night").asBoolean()
                || offer.get("dangerous").asBoolean()
                || offer.get("security").asBoolean();
        return profile.get("minor").asBoolean() && closed ? "NO" : "YES";
    }
}
