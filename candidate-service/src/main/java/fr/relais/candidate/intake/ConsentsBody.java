package fr.relais.candidate.intake;

import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.ConsentPurpose;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Consents by purpose: true gives, false withdraws, null says nothing. */
record ConsentsBody(
        @Nullable Boolean matching,
        @Nullable Boolean employers,
        @Nullable Boolean partners,
        @Nullable Boolean passport,
        @Nullable Boolean statistics,
        @Nullable Boolean support) {

    /** @param support whether what is told of that purpose is the writer's to change; else nothing is said of it */
    static ConsentsBody of(Candidate candidate, boolean support) {
        return new ConsentsBody(
                candidate.grants(ConsentPurpose.MATCHING),
                candidate.grants(ConsentPurpose.EMPLOYERS),
                candidate.grants(ConsentPurpose.PARTNERS),
                candidate.grants(ConsentPurpose.PASSPORT),
                candidate.grants(ConsentPurpose.STATISTICS),
                support ? candidate.grants(ConsentPurpose.SUPPORT) : null);
    }

    /** The same with everything unsaid withdrawn, {@code support} only where that is the writer's to change. */
    static ConsentsBody complete(@Nullable ConsentsBody said, boolean support) {
        var held = said == null ? new ConsentsBody(null, null, null, null, null, null) : said;
        return new ConsentsBody(
                Boolean.TRUE.equals(held.matching),
                Boolean.TRUE.equals(held.employers),
                Boolean.TRUE.equals(held.partners),
                Boolean.TRUE.equals(held.passport),
                Boolean.TRUE.equals(held.statistics),
                support ? Boolean.valueOf(Boolean.TRUE.equals(held.support)) : held.support);
    }

    /** What is said, purpose by purpose. */
    Map<ConsentPurpose, Boolean> decisions() {
        var decisions = new EnumMap<ConsentPurpose, Boolean>(ConsentPurpose.class);
        put(decisions, ConsentPurpose.MATCHING, matching);
        put(decisions, ConsentPurpose.EMPLOYERS, employers);
        put(decisions, ConsentPurpose.PARTNERS, partners);
        put(decisions, ConsentPurpose.PASSPORT, passport);
        put(decisions, ConsentPurpose.STATISTICS, statistics);
        put(decisions, ConsentPurpose.SUPPORT, support);
        return decisions;
    }

    private static void put(Map<ConsentPurpose, Boolean> decisions, ConsentPurpose purpose, @Nullable Boolean granted) {
        if (granted != null) {
            decisions.put(purpose, granted);
        }
    }
}
