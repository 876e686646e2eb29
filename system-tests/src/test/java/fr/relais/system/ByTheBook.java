package fr.relais.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scoring rules 2026-1 read word by word from the specification, on the JSON that the APIs answer: slow, plain, and
 * sharing nothing with the product's core.
 */
final class ByTheBook {
    private static final BigInteger MASK = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final Map<Integer, int[]> HELD_POINTS =
            Map.of(1, new int[] {14, 0, 0}, 2, new int[] {7, 7, 0}, 3, new int[] {4, 5, 5});
    private static final List<String> GRADES = List.of("DECLARED", "BADGE", "ATTESTED", "ASSESSED");
    private static final int[] GRADE_POINTS = {3, 2, 1};

    private ByTheBook() {}

    /** What the rules say of one pair; {@code mutual} is 0 where the bridges were not asked for. */
    record Pair(
            String offerId,
            String candidateId,
            String eligibility,
            long credit,
            long fit,
            long bestFit,
            long completeness,
            String fair,
            long mutual) {
        BigInteger fairOrder() {
            return new BigInteger(fair);
        }

        long weighted(long points) {
            return points * (eligibility.equals("YES") ? 4 : 3);
        }
    }

    /** Candidates of an offer, in order, those left out not in it. */
    static List<Pair> candidates(JsonNode offer, List<JsonNode> profiles) {
        var pairs = new ArrayList<Pair>();
        for (var profile : profiles) {
            var pair = pair(offer, profile, Set.of());
            if (pair != null) {
                pairs.add(pair);
            }
        }
        pairs.sort(Comparator.comparingLong((Pair pair) -> -pair.weighted(pair.credit()))
                .thenComparingInt(pair -> pair.eligibility().equals("YES") ? 0 : 1)
                .thenComparingLong(pair -> -pair.completeness())
                .thenComparing(Pair::fairOrder)
                .thenComparing(Pair::candidateId));
        return pairs;
    }

    /**
     * Offers of a candidate, in order.
     *
     * @param bridges "from&gt;to" for every curated bridge
     */
    static List<Pair> offers(JsonNode profile, List<JsonNode> offers, Set<String> bridges) {
        var pairs = new ArrayList<Pair>();
        for (var offer : offers) {
            var pair = pair(offer, profile, bridges);
            if (pair != null) {
                pairs.add(pair);
            }
        }
        pairs.sort(Comparator.comparingLong((Pair pair) -> -pair.weighted(pair.mutual()))
                .thenComparingInt(pair -> pair.eligibility().equals("YES") ? 0 : 1)
                .thenComparingLong(pair -> -pair.fit())
                .thenComparing(Pair::fairOrder)
                .thenComparing(Pair::offerId));
        return pairs;
    }

    private static @Nullable Pair pair(JsonNode offer, JsonNode profile, Set<String> bridges) {
        var doubts = new HashSet<>(Conditions.verdicts(offer, profile));
        var sums = new long[3]; // credit, max, max of the unknown
        int known = 0;
        for (var requirement : offer.get("requirements")) {
            var held = held(profile, requirement.get("competency").asText());
            var required = requirement.get("exigence").asText().equals("E");
            long weight = requirement.get("weight").asLong() * (required ? 3 : 1);
            int level = requirement.get("level").asInt();
            sums[0] += held == null ? 0 : points(held, level) * weight;
            sums[1] += 20 * weight;
            sums[2] += held == null ? 20 * weight : 0;
            known += held == null ? 0 : 1;
            if (required) {
                doubts.add(verdict(held, level));
            }
        }
        if (sums[1] == 0 || doubts.contains("NO")) {
            return null;
        }
        long completeness = 100L * known / offer.get("requirements").size();
        return pair(offer, profile, doubts.contains("UNKNOWN") ? "UNKNOWN" : "YES", sums, completeness, bridges);
    }

    private static Pair pair(
            JsonNode offer, JsonNode profile, String eligibility, long[] sums, long completeness, Set<String> bridges) {
        var offerId = offer.get("offerId").asText();
        var candidateId = profile.get("candidateId").asText();
        long fit = 10_000 * sums[0] / sums[1];
        return new Pair(
                offerId,
                candidateId,
                eligibility,
                sums[0],
                fit,
                10_000 * (sums[0] + sums[2]) / sums[1],
                completeness,
                fair(UUID.fromString(offerId), UUID.fromString(candidateId)).toString(),
                mutual(fit, interest(offer, profile, bridges)));
    }

    private static @Nullable JsonNode held(JsonNode profile, String competency) {
        for (var one : profile.get("competencies")) {
            if (one.get("code").asText().equals(competency)) {
                return one;
            }
        }
        return null;
    }

    private static String verdict(@Nullable JsonNode held, int required) {
        if (held == null) {
            return "UNKNOWN";
        }
        int level = held.get("level").asInt();
        if (level == 0) {
            return "NO";
        }
        return level >= required ? "YES" : "UNKNOWN";
    }

    private static long points(JsonNode held, int required) {
        int level = held.get("level").asInt();
        if (level == 0) {
            return 0;
        }
        long points = 0;
        var levels = HELD_POINTS.getOrDefault(required, new int[3]);
        for (int at = 1; at <= level; at++) {
            points += levels[at - 1];
        }
        int grade = GRADES.indexOf(held.get("evidence").asText());
        for (int at = 1; at <= grade; at++) {
            points += GRADE_POINTS[at - 1];
        }
        return points;
    }

    private static long interest(JsonNode offer, JsonNode profile, Set<String> bridges) {
        var wished = texts(profile.get("wishedRome"));
        var rome = offer.at("/rome/code").asText();
        if (wished.isEmpty() || wished.contains(rome)) {
            return 10_000;
        }
        var from = new HashSet<>(wished);
        from.addAll(texts(profile.get("practisedRome")));
        if (from.stream().anyMatch(code -> bridges.contains(code + ">" + rome))) {
            return 8_000;
        }
        if (wished.stream().anyMatch(code -> code.substring(0, 3).equals(rome.substring(0, 3)))) {
            return 6_000;
        }
        return wished.stream().anyMatch(code -> code.charAt(0) == rome.charAt(0)) ? 4_000 : 2_000;
    }

    private static long mutual(long fit, long interest) {
        return fit + interest == 0 ? 0 : 2 * fit * interest / (fit + interest);
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static BigInteger fair(UUID offer, UUID candidate) {
        var h = mix(unsigned(offer.getMostSignificantBits())
                .xor(unsigned(Long.rotateLeft(offer.getLeastSignificantBits(), 1))));
        h = mix(h.xor(unsigned(candidate.getMostSignificantBits())));
        return mix(h.xor(unsigned(candidate.getLeastSignificantBits())));
    }

    /** The 64-bit finaliser of MurmurHash3, in big integers. */
    private static BigInteger mix(BigInteger k) {
        k = k.xor(k.shiftRight(33))
                .multiply(new BigInteger("ff51afd7ed558ccd", 16))
                .and(MASK);
        k = k.xor(k.shiftRight(33))
                .multiply(new BigInteger("c4ceb9fe1a85ec53", 16))
                .and(MASK);
        return k.xor(k.shiftRight(33));
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }
}
