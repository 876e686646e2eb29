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

    static ConsentsBody of(Candidate candidate) {
        return new ConsentsBody(
                candidate.grants(ConsentPurpose.MATCHING),
                candidate.grants(ConsentPurpose.EMPLOYERS),
                candidate.grants(ConsentPurpose.PARTNERS),
                candidate.grants(ConsentPurpose.PASSPORT),
                candidate.grants(ConsentPurpose.STATISTICS),
                candidate.grants(ConsentPurpose.SUPPORT));
    }

    /** The same with everything unsaid withdrawn. */
    static ConsentsBody complete(@Nullable ConsentsBody said) {
        return said == null
                ? new ConsentsBody(false, false, false, false, false, false)
                : new ConsentsBody(
                        Boolean.TRUE.equals(said.matching),
                        Boolean.TRUE.equals(said.employers),
                        Boolean.TRUE.equals(said.partners),
                        Boolean.TRUE.equals(said.passport),
                        Boolean.TRUE.equals(said.statistics),
                        Boolean.TRUE.equals(said.support));
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
