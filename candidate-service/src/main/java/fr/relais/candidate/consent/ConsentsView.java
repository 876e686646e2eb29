package fr.relais.candidate.consent;

import fr.relais.candidate.access.Writer;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.ConsentDecision;
import fr.relais.candidate.profile.ConsentPurpose;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * @param consents every purpose the caller may know of, true while it is consented to
 * @param history decisions the caller may know of, oldest first
 */
record ConsentsView(Map<String, Boolean> consents, List<DecisionView> history) {

    /**
     * One consent given or withdrawn, by whom and when.
     *
     * @param wording version of what the person was told
     */
    record DecisionView(String purpose, boolean granted, int wording, Writer by, Instant at) {}

    /**
     * As far as the caller may know it.
     *
     * @param known purposes the caller may know of
     * @param visible writers whose decisions the caller may know of
     */
    static ConsentsView of(Candidate candidate, Predicate<ConsentPurpose> known, Predicate<Writer> visible) {
        var consents = new LinkedHashMap<String, Boolean>();
        Arrays.stream(ConsentPurpose.values())
                .filter(known)
                .forEach(purpose -> consents.put(purpose.text(), candidate.grants(purpose)));
        var history = candidate.consents().stream()
                .filter(decision -> known.test(decision.purpose()))
                .map(ConsentsView::view)
                .filter(decision -> visible.test(decision.by()))
                .toList();
        return new ConsentsView(consents, history);
    }

    private static DecisionView view(ConsentDecision decision) {
        return new DecisionView(
                decision.purpose().text(),
                decision.granted(),
                decision.wording(),
                Writer.parse(decision.writer()),
                decision.decidedAt());
    }
}
