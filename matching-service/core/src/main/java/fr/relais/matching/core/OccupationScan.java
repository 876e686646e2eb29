package fr.relais.matching.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts the offers that are open to a candidate by their occupation. Cost: the masks of {@link OfferScan}, and no credit. */
final class OccupationScan {
    private OccupationScan() {}

    /**
     * By number of the {@link Rome} code; absent where none is open.
     *
     * @param out offers that decisions keep out
     */
    static Map<Integer, OccupationCount> run(Candidate candidate, OfferPages pages, Set<UUID> out) {
        List<PlaneBook.Coded> occupations = pages.book().occupationCodes();
        int[] eligible = new int[occupations.size()];
        int[] open = new int[occupations.size()];
        CandidateFilter filter = new CandidateFilter(candidate, pages.book().masks());
        for (OfferPage page : pages.all()) {
            if (!filter.judge(page)) {
                continue;
            }
            for (int word = 0; word < page.words(); word++) {
                for (long bits = filter.open()[word]; bits != 0; bits &= bits - 1) {
                    int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                    int occupation = page.occupation(slot);
                    if (out.isEmpty() || !out.contains(page.plan(slot).id())) {
                        open[occupation]++;
                        eligible[occupation] += (int) (filter.sure()[word] >>> slot & 1);
                    }
                }
            }
        }
        Map<Integer, OccupationCount> counts = new HashMap<>();
        for (PlaneBook.Coded occupation : occupations) {
            int number = occupation.plane();
            if (number < open.length && open[number] > 0) {
                counts.put(occupation.code(), new OccupationCount(eligible[number], open[number] - eligible[number]));
            }
        }
        return counts;
    }
}
