package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocationTest {
    private static final int SEINE_ET_MARNE = 77;
    private static final int PARIS = 75;
    private static final Point EIFFEL_TOWER = new Point(48.8584, 2.2945);
    private static final Point MEAUX = new Point(48.9606, 2.8883);

    @Test
    void remoteWorkIsWithinReachOfEverybody() {
        var site = new Offer.Site(MEAUX, SEINE_ET_MARNE, true);
        assertThat(Location.judge(site, reach(EIFFEL_TOWER, 1, PARIS))).isEqualTo(Reason.REMOTE);
        assertThat(Location.judge(site, Candidate.Reach.UNSTATED)).isEqualTo(Reason.REMOTE);
    }

    @Test
    void aDepartementInTheListIsEnoughHoweverFar() {
        assertThat(Location.judge(meaux(), reach(EIFFEL_TOWER, 1, SEINE_ET_MARNE)))
                .isEqualTo(Reason.DEPARTEMENT_ACCEPTED);
    }

    @Test
    void aDistanceIsEnoughWhateverTheDepartement() {
        assertThat(Location.judge(meaux(), reach(EIFFEL_TOWER, 60, PARIS))).isEqualTo(Reason.WITHIN_DISTANCE);
    }

    @Test
    void statedLimitsOfWhichNoneIsSatisfiedSayNo() {
        assertThat(Location.judge(meaux(), reach(EIFFEL_TOWER, 40))).isEqualTo(Reason.TOO_FAR);
        assertThat(Location.judge(meaux(), reach(null, Codes.NONE, PARIS))).isEqualTo(Reason.OTHER_DEPARTEMENT);
        assertThat(Location.judge(meaux(), reach(EIFFEL_TOWER, 40, PARIS)))
                .isEqualTo(Reason.TOO_FAR_AND_OTHER_DEPARTEMENT);
    }

    @Test
    void oneLimitThatCannotBeCheckedLeavesTheDecisionToTheOther() {
        assertThat(Location.judge(meaux(), reach(null, 40, PARIS))).isEqualTo(Reason.OTHER_DEPARTEMENT);
        var withoutDepartement = new Offer.Site(MEAUX, Codes.NONE, false);
        assertThat(Location.judge(withoutDepartement, reach(EIFFEL_TOWER, 40, PARIS)))
                .isEqualTo(Reason.TOO_FAR);
        var withoutPoint = new Offer.Site(null, SEINE_ET_MARNE, false);
        assertThat(Location.judge(withoutPoint, reach(EIFFEL_TOWER, 40, PARIS))).isEqualTo(Reason.OTHER_DEPARTEMENT);
    }

    @Test
    void withoutAnyLimitTheAnswerStaysOpenEvenNextDoor() {
        assertThat(Location.judge(meaux(), reach(MEAUX, Codes.NONE))).isEqualTo(Reason.NO_LIMIT_STATED);
    }

    @Test
    void aLimitThatCannotBeCheckedSaysWhosePlaceIsUnknown() {
        assertThat(Location.judge(meaux(), reach(null, 40))).isEqualTo(Reason.CANDIDATE_PLACE_UNKNOWN);
        assertThat(Location.judge(Offer.Site.UNKNOWN, reach(EIFFEL_TOWER, 40, PARIS)))
                .isEqualTo(Reason.OFFER_PLACE_UNKNOWN);
        assertThat(Location.judge(Offer.Site.UNKNOWN, reach(null, 40))).isEqualTo(Reason.OFFER_PLACE_UNKNOWN);
        assertThat(Location.judge(Offer.Site.UNKNOWN, reach(EIFFEL_TOWER, Codes.NONE, PARIS)))
                .isEqualTo(Reason.OFFER_PLACE_UNKNOWN);
    }

    @Test
    void theDistanceIsRoundedToTheMetreBeforeItIsCompared() {
        // along a meridian a metre is 360 / (2 π 6 371 008.8) degrees
        double degreesAMetre = Math.toDegrees(1 / 6_371_008.8);
        assertThat(judgeNorthOfEquator(1000.49 * degreesAMetre)).isEqualTo(Reason.WITHIN_DISTANCE);
        assertThat(judgeNorthOfEquator(1000.51 * degreesAMetre)).isEqualTo(Reason.TOO_FAR);
    }

    @Test
    void aLimitOfZeroAcceptsTheSamePlaceOnly() {
        assertThat(Location.judge(meaux(), reach(MEAUX, 0))).isEqualTo(Reason.WITHIN_DISTANCE);
        assertThat(Location.judge(meaux(), reach(EIFFEL_TOWER, 0))).isEqualTo(Reason.TOO_FAR);
    }

    @Test
    void distancesAreThoseOfASphere() {
        assertThat(new Point(0, 0).metresTo(new Point(0, 180))).isEqualTo(20_015_114);
        assertThat(new Point(90, 0).metresTo(new Point(-90, 123))).isEqualTo(20_015_114);
        assertThat(new Point(0, 179.5).metresTo(new Point(0, -179.5))).isEqualTo(111_195);
        assertThat(EIFFEL_TOWER.metresTo(EIFFEL_TOWER)).isZero();
        assertThat(EIFFEL_TOWER.metresTo(MEAUX)).isEqualTo(MEAUX.metresTo(EIFFEL_TOWER));
    }

    @Test
    void whatIsNoPointOrNoLimitIsRefused() {
        assertThatThrownBy(() -> new Point(90.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reach(null, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Reason judgeNorthOfEquator(double degrees) {
        var site = new Offer.Site(new Point(degrees, 0), Codes.NONE, false);
        return Location.judge(site, reach(new Point(0, 0), 1));
    }

    private static Offer.Site meaux() {
        return new Offer.Site(MEAUX, SEINE_ET_MARNE, false);
    }

    private static Candidate.Reach reach(@Nullable Point point, int km, int... departements) {
        return new Candidate.Reach(point, km, Codes.of(departements));
    }
}
