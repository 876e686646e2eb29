package fr.relais.matching.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void aSingleChangeIsTakenAtOnce() throws InterruptedException {
        pace.changed(0);
        assertThat(Thread.ofVirtual().start(pace::awaitChange).join(Duration.ofSeconds(1)))
                .isTrue();
    }

    @Test
    void aBurstIsLeftToPass() throws InterruptedException {
        pace.changed(5_000);
        Thread waiting = Thread.ofVirtual().start(pace::awaitChange);
        assertThat(waiting.join(Duration.ofMillis(300))).isFalse();
        pace.changed(0);
        assertThat(waiting.join(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void aBurstThatDoesNotEndIsNotWaitedForAnyLonger() throws InterruptedException {
        pace.changed(5_000);
        assertThat(Thread.ofVirtual().start(pace::awaitChange).join(Pace.BURST.plusSeconds(2)))
                .isTrue();
    }

    @Test
    void aShortWritingIsFollowedByARestOfATenthOfASecond() {
        long from = System.nanoTime();
        pace.rest(Duration.ZERO);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isBetween(Duration.ofMillis(95), Duration.ofSeconds(2));
    }

    @Test
    void aLongWritingIsFollowedByARestTwiceAsLong() throws InterruptedException {
        Thread resting = Thread.ofVirtual().start(() -> pace.rest(Duration.ofMillis(400)));
        assertThat(resting.join(Duration.ofMillis(700))).isFalse();
        pace.stop();
        assertThat(resting.join(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void withoutChangesTheRestOfARoundIsWrittenWithoutRests() throws InterruptedException {
        pace.changed(0);
        Thread resting = Thread.ofVirtual().start(() -> pace.restBetween(Duration.ofMillis(400)));
        assertThat(resting.join(Duration.ofMillis(500))).isFalse();
        assertThat(resting.join(Duration.ofSeconds(1))).isTrue();
        await().atMost(Pace.QUIET.multipliedBy(3))
                .until(() -> Thread.ofVirtual()
                        .start(() -> pace.restBetween(Duration.ofSeconds(60)))
                        .join(Duration.ofMillis(100)));
    }

    @Test
    void pausesGrowFromFailureToFailureAndStartAnewAfterASuccess() {
        assertThat(pace.backOff()).hasMillis(100);
        assertThat(pace.backOff()).hasMillis(200);
        pace.rest(Duration.ZERO);
        assertThat(pace.backOff()).hasMillis(100);
    }
}
