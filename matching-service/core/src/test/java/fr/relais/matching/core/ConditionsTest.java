package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final int CDI = 1;
    private static final int CDD = 2;
    private static final int FULL = 1;
    private static final int PART = 2;

    @Test
    void theContractIsAcceptedWithoutAWishOrWhenItIsAmongTheWishes() {
        assertThat(Conditions.contract(terms(CDI, FULL), Candidate.Wishes.NONE)).isEqualTo(Reason.NO_CONTRACT_WISH);
        assertThat(Conditions.contract(Offer.Terms.UNKNOWN, Candidate.Wishes.NONE))
                .isEqualTo(Reason.NO_CONTRACT_WISH);
        assertThat(Conditions.contract(terms(CDI, FULL), wishes(Codes.of(CDD, CDI), Codes.EMPTY)))
                .isEqualTo(Reason.CONTRACT_WISHED);
        assertThat(Conditions.contract(terms(CDI, FULL), wishes(Codes.of(CDD), Codes.EMPTY)))
                .isEqualTo(Reason.CONTRACT_NOT_WISHED);
        assertThat(Conditions.contract(Offer.Terms.UNKNOWN, wishes(Codes.of(CDD), Codes.EMPTY)))
                .isEqualTo(Reason.CONTRACT_NOT_GIVEN);
    }

    @Test
    void theWorkingTimeFollowsTheSameRule() {
        assertThat(Conditions.workingTime(terms(CDI, FULL), Candidate.Wishes.NONE))
                .isEqualTo(Reason.NO_WORKING_TIME_WISH);
        assertThat(Conditions.workingTime(terms(CDI, FULL), wishes(Codes.EMPTY, Codes.of(FULL))))
                .isEqualTo(Reason.WORKING_TIME_WISHED);
        assertThat(Conditions.workingTime(terms(CDI, FULL), wishes(Codes.EMPTY, Codes.of(PART))))
                .isEqualTo(Reason.WORKING_TIME_NOT_WISHED);
        assertThat(Conditions.workingTime(Offer.Terms.UNKNOWN, wishes(Codes.EMPTY, Codes.of(PART))))
                .isEqualTo(Reason.WORKING_TIME_NOT_GIVEN);
    }

    @Test
    void theStartIsMetOnTheDayItself() {
        assertThat(Conditions.start(startingOn(Codes.NONE), available(200))).isEqualTo(Reason.NO_START_DATE);
        assertThat(Conditions.start(startingOn(200), available(200))).isEqualTo(Reason.AVAILABLE);
        assertThat(Conditions.start(startingOn(200), available(201))).isEqualTo(Reason.AVAILABLE_LATER);
        assertThat(Conditions.start(startingOn(200), available(Codes.NONE))).isEqualTo(Reason.AVAILABILITY_NOT_STATED);
    }

    @Test
    void nightsAndWeekendsConflictOnlyWithTheirOwnRefusal() {
        assertThat(schedule(true, true, false, false)).isEqualTo(Reason.NO_SCHEDULE_CONFLICT);
        assertThat(schedule(true, false, false, true)).isEqualTo(Reason.NO_SCHEDULE_CONFLICT);
        assertThat(schedule(true, true, true, false)).isEqualTo(Reason.NIGHTS_REFUSED);
        assertThat(schedule(true, true, false, true)).isEqualTo(Reason.WEEKENDS_REFUSED);
        assertThat(schedule(true, true, true, true)).isEqualTo(Reason.NIGHTS_AND_WEEKENDS_REFUSED);
    }

    @Test
    void everyLicenceAskedMustBeHeld() {
        assertThat(licence(Codes.EMPTY, null)).isEqualTo(Reason.NO_LICENCE_ASKED);
        assertThat(licence(Codes.of(1, 2), Codes.of(2, 1, 3))).isEqualTo(Reason.LICENCES_HELD);
        assertThat(licence(Codes.of(1, 2), Codes.of(1))).isEqualTo(Reason.LICENCE_MISSING);
        assertThat(licence(Codes.of(1), Codes.EMPTY)).isEqualTo(Reason.LICENCE_MISSING);
        assertThat(licence(Codes.of(1), null)).isEqualTo(Reason.LICENCES_NOT_STATED);
    }

    @Test
    void experienceOutsideTheOccupationLeavesTheAnswerOpen() {
        assertThat(experience(false)).isEqualTo(Reason.NO_EXPERIENCE_REQUIRED);
        assertThat(experience(true, "K2503")).isEqualTo(Reason.OCCUPATION_PRACTISED);
        assertThat(experience(true, "K2504")).isEqualTo(Reason.OCCUPATION_NOT_PRACTISED);
        assertThat(experience(true)).isEqualTo(Reason.OCCUPATION_NOT_PRACTISED);
    }

    @Test
    void nightDangerAndSecurityEachCloseAnOfferToMinors() {
        assertThat(age(false, true, true, true)).isEqualTo(Reason.ADULT);
        assertThat(age(true, false, false, false)).isEqualTo(Reason.OPEN_TO_MINORS);
        assertThat(age(true, true, false, false)).isEqualTo(Reason.CLOSED_TO_MINORS);
        assertThat(age(true, false, true, false)).isEqualTo(Reason.CLOSED_TO_MINORS);
        assertThat(age(true, false, false, true)).isEqualTo(Reason.CLOSED_TO_MINORS);
    }

    @Test
    void everyConditionHasItsOwnReasonsAndCanSayYes() {
        for (Condition condition : Condition.values()) {
            assertThat(Arrays.stream(Reason.values()).filter(reason -> reason.condition() == condition))
                    .extracting(Reason::answer)
                    .contains(Answer.YES);
            assertThat(condition.judge(Sample.offer(), Sample.candidate()).condition())
                    .isEqualTo(condition);
        }
    }

    private static Offer.Terms terms(int contract, int workingTime) {
        return new Offer.Terms(contract, workingTime, Codes.NONE, false, false);
    }

    private static Candidate.Wishes wishes(Codes contracts, Codes workingTimes) {
        return new Candidate.Wishes(contracts, workingTimes, Codes.NONE, false, false);
    }

    private static Offer.Terms startingOn(int day) {
        return new Offer.Terms(Codes.NONE, Codes.NONE, day, false, false);
    }

    private static Candidate.Wishes available(int day) {
        return new Candidate.Wishes(Codes.EMPTY, Codes.EMPTY, day, false, false);
    }

    private static Reason schedule(boolean night, boolean weekend, boolean noNights, boolean noWeekends) {
        return Conditions.schedule(
                new Offer.Terms(Codes.NONE, Codes.NONE, Codes.NONE, night, weekend),
                new Candidate.Wishes(Codes.EMPTY, Codes.EMPTY, Codes.NONE, noNights, noWeekends));
    }

    private static Reason licence(Codes asked, @org.jspecify.annotations.Nullable Codes held) {
        return Conditions.licence(
                new Offer.Demands(asked, false, false, false), new Candidate.Career(held, Codes.EMPTY, Codes.EMPTY));
    }

    private static Reason experience(boolean required, String... practised) {
        Codes codes = Codes.of(Arrays.stream(practised).mapToInt(Rome::number).toArray());
        Offer offer = offer(Offer.Terms.UNKNOWN, new Offer.Demands(Codes.EMPTY, required, false, false));
        return Conditions.experience(offer, new Candidate.Career(null, Codes.EMPTY, codes));
    }

    private static Reason age(boolean minor, boolean night, boolean dangerous, boolean security) {
        var terms = new Offer.Terms(Codes.NONE, Codes.NONE, Codes.NONE, night, false);
        return Conditions.age(offer(terms, new Offer.Demands(Codes.EMPTY, false, dangerous, security)), minor);
    }

    private static Offer offer(Offer.Terms terms, Offer.Demands demands) {
        return new Offer(Sample.OFFER, Rome.number("K2503"), List.of(), Offer.Site.UNKNOWN, terms, demands);
    }
}
