package fr.relais.candidate.profile;

import fr.relais.events.AgeGroup;
import fr.relais.events.HeldCompetency;
import fr.relais.events.MatchingProfile;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the topics stand with one candidate, and when age will change that. */
@Embeddable
class TopicState {
    private long profileVersion;
    private boolean profilePublished;
    private boolean minor;

    @Enumerated(EnumType.STRING)
    private @Nullable AgeGroup ageGroup;

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
        ageGroup = Age.group(Age.years(birthDate, today));
        minor = ageGroup != AgeGroup.ADULT;
        ageReviewOn = Age.nextReview(birthDate, today);
    }

    /** What the topic says, at its version. */
    MatchingProfile profile(UUID id, Facts facts, List<HeldCompetency> competencies) {
        return new MatchingProfile(
                id,
                profileVersion,
                minor,
                competencies,
                facts.place(),
                facts.mobility(),
                facts.availableFrom(),
                facts.contractTypes(),
                facts.workingTimes(),
                facts.noNights(),
                facts.noWeekends(),
                facts.licences(),
                facts.wishedRome(),
                facts.practisedRome(),
                facts.romeVersion());
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

    /** As published; null while none ever was. */
    @Nullable
    AgeGroup ageGroup() {
        return ageGroup;
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
