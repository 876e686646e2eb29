package fr.relais.candidate.profile;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a candidate's data may be used for, each only with consent. */
public enum ConsentPurpose {
    /** Being ranked for offers. */
    MATCHING("matching"),
    /** Being shown to the employer of an offer. */
    EMPLOYERS("employers"),
    /** Being shown to partners other than the one that wrote the candidate. */
    PARTNERS("partners"),
    /** Handing the competency passport on. */
    PASSPORT("passport"),
    /** Being counted in statistics. */
    STATISTICS("statistics"),
    /** Recording what stands in the way to work; known to this service alone. */
    SUPPORT("support");

    private final String text;

    ConsentPurpose(String text) {
        this.text = text;
    }

    /** The purpose as HTTP and events name it. */
    public String text() {
        return text;
    }

    /** The purposes that other services are told of. */
    static Stream<ConsentPurpose> told() {
        return Arrays.stream(values()).filter(purpose -> purpose != SUPPORT);
    }

    public static Optional<ConsentPurpose> of(String text) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.text.equals(text))
                .findFirst();
    }
}
