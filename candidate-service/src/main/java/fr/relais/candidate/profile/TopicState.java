package fr.relais.candidate.profile;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the topics stand with one candidate, and when age will change that. */
@Embeddable
class TopicState {
    private long profileVersion;
    private boolean profilePublished;
    private boolean minor;
    private long accessVersion;

    private @Nullable LocalDate ageReviewOn;

    protected TopicState() {} // Hibernate

    /** @param profileVersion of the last record there was, and {@code accessVersion} likewise; 0 for none */
    TopicState(long profileVersion, long accessVersion) {
        this.profileVersion = profileVersion;
        this.accessVersion = accessVersion;
    }

    /** Brings what depends on age up to that day. */
    void review(LocalDate birthDate, LocalDate today) {
        minor = Age.years(birthDate, today) < Age.ADULT;
        ageReviewOn = Age.nextReview(birthDate, today);
    }

    long nextProfile(boolean published) {
        profilePublished = published;
        return ++profileVersion;
    }

    long nextAccess() {
        return ++accessVersion;
    }

    long profileVersion() {
        return profileVersion;
    }

    boolean profilePublished() {
        return profilePublished;
    }

    boolean minor() {
        return minor;
    }

    long accessVersion() {
        return accessVersion;
    }

    /** The day on which age changes something next; null when it no longer does. */
    @Nullable
    LocalDate ageReviewOn() {
        return ageReviewOn;
    }
}
