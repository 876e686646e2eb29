package fr.relais.matching.core;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of the scoring rules, written from their text and in nothing but the plainest steps: lists, sorting, big
 * numbers. It shares no code with what it checks beyond the input records.
 *
 * @param bridges from each ROME number to where curated bridges lead
 */
record Reading(List<Candidate> candidates, List<Offer> offers, Map<Integer, Set<Integer>> bridges) {

    record Row(UUID id, String eligibility, int credit, int completeness, int fit, int mutual, BigInteger h) {}

    List<UUID> candidatesOf(Offer offer) {
        return candidates.stream()
                .map(c -> row(c.id(), offer, c))
                .filter(row ->
                        !row.eligibility.equals("NO") && !offer.requirements().isEmpty())
                .sorted(comparing((Row r) -> r.credit * (r.eligibility.equals("YES") ? 4 : 3), reverseOrder())
                        .thenComparing(Row::eligibility, reverseOrder()) // "YES" after "UNKNOWN" in the alphabet
                        .thenComparing(Row::completeness, reverseOrder())
                        .thenComparing(fairThenId()))
                .map(Row::id)
                .collect(Collectors.toList());
    }

    List<UUID> offersOf(Candidate candidate) {
        return offers.stream()
                .filter(offer -> !offer.requirements().isEmpty())
                .map(offer -> row(offer.id(), offer, candidate))
                .filter(row -> !row.eligibility.equals("NO"))
                .sorted(comparing((Row r) -> r.mutual * (r.eligibility.equals("YES") ? 4 : 3), reverseOrder())
                        .thenComparing(Row::eligibility, reverseOrder())
                        .thenComparing(Row::fit, reverseOrder())
                        .thenComparing(fairThenId()))
                .map(Row::id)
                .collect(Collectors.toList());
    }

    long count(Offer offer, String eligibility) {
        return candidates.stream()
                .filter(c -> eligibility(offer, c).equals(eligibility))
                .count();
    }

    private static Comparator<Row> fairThenId() {
        return comparing(Row::h).thenComparing(row -> row.id.toString());
    }

    private Row row(UUID id, Offer offer, Candidate candidate) {
        int credit = 0;
        int max = 0;
        int known = 0;
        for (Requirement r : offer.requirements()) {
            int weight = r.weight() * (r.exigence() == Exigence.E ? 3 : 1);
            credit += weight * Facts.of(candidate, r.competency()).points(r.level());
            max += weight * 20;
            known += candidate.held().states(r.competency()) ? 1 : 0;
        }
        int fit = max == 0 ? 0 : (int) Math.floorDiv(10_000L * credit, (long) max);
        int interest = interest(offer, candidate);
        int mutual = fit + interest == 0 ? 0 : Math.floorDiv(2 * fit * interest, fit + interest);
        int completeness = offer.requirements().isEmpty()
                ? 0
                : Math.floorDiv(100 * known, offer.requirements().size());
        BigInteger h = PlainHash.of(offer.id(), candidate.id());
        return new Row(id, eligibility(offer, candidate), credit, completeness, fit, mutual, h);
    }

    static String eligibility(Offer offer, Candidate candidate) {
        List<String> answers = PlainConditions.answers(offer, candidate);
        boolean missing = false;
        boolean doubtful = false;
        for (Requirement r : offer.requirements()) {
            if (r.exigence() == Exigence.E) {
                boolean stated = candidate.held().states(r.competency());
                int level = candidate.held().level(r.competency());
                missing |= stated && level == 0;
                doubtful |= level < r.level();
            }
        }
        if (missing || answers.contains("NO")) {
            return "NO";
        }
        return doubtful || answers.contains("UNKNOWN") ? "UNKNOWN" : "YES";
    }

    private int interest(Offer offer, Candidate candidate) {
        Set<Integer> wished = members(candidate.career().wished());
        int rome = offer.rome();
        if (wished.isEmpty() || wished.contains(rome)) {
            return 10_000;
        }
        if (leads(wished, rome) || leads(members(candidate.career().practised()), rome)) {
            return 8_000;
        }
        if (wished.stream()
                .anyMatch(w -> text(w).substring(0, 3).equals(text(rome).substring(0, 3)))) {
            return 6_000;
        }
        return wished.stream().anyMatch(w -> text(w).charAt(0) == text(rome).charAt(0)) ? 4_000 : 2_000;
    }

    private boolean leads(Set<Integer> from, int to) {
        return from.stream()
                .anyMatch(code -> bridges.getOrDefault(code, Set.of()).contains(to));
    }

    private static String text(int rome) {
        return "%c%04d".formatted('A' + rome / 10_000, rome % 10_000);
    }

    static Set<Integer> members(@Nullable Codes codes) {
        return codes == null
                ? Set.of()
                : java.util.Arrays.stream(codes.members()).boxed().collect(Collectors.toSet());
    }
}
