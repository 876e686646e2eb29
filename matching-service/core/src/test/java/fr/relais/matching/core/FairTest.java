package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FairTest {
    @Property
    void theHashIsTheOneOfTheRulesInUnboundedIntegers(
            @ForAll long offerHigh, @ForAll long offerLow, @ForAll long high, @ForAll long low) {
        UUID offer = new UUID(offerHigh, offerLow);
        UUID candidate = new UUID(high, low);
        assertThat(Long.toUnsignedString(Fair.hash(offer, candidate)))
                .isEqualTo(PlainHash.of(offer, candidate).toString());
    }

    @Property
    void idsAreOrderedAsTheyAreWritten(@ForAll long high, @ForAll long low, @ForAll long high2, @ForAll long low2) {
        UUID a = new UUID(high, low);
        UUID b = new UUID(high2, low2);
        UUID sameHigh = new UUID(high, low2);
        assertThat(Integer.signum(Fair.compareIds(a, b))).isEqualTo(asWritten(a, b));
        assertThat(Integer.signum(Fair.compareIds(a, sameHigh))).isEqualTo(asWritten(a, sameHigh));
    }

    private static int asWritten(UUID a, UUID b) {
        return Integer.signum(a.toString().compareTo(b.toString()));
    }

    /** The heap's last resort: found by two entries that the hash cannot tell apart. */
    @Test
    void equalsOfTheSameHashAreOrderedByTheirIds() {
        BestFirst best = new BestFirst(3);
        UUID low = new UUID(1, 5);
        UUID middle = new UUID(1, Long.MIN_VALUE);
        UUID high = new UUID(Long.MIN_VALUE, 0);
        best.add(7, 99, high);
        best.add(7, 99, low);
        best.add(7, 99, middle);
        assertThat(best.drain()).containsExactly(low, middle, high);
    }
}
