package fr.relais.candidate;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The service's clock in tests: the system's, moved by as much as a test says. */
@Mock
@Singleton
class MovableClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private volatile Duration ahead = Duration.ZERO;

    /** Lets it be that much later than it is; zero puts the clock right again. */
    void moveAhead(Duration duration) {
        ahead = duration;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Clock.offset(Clock.tickMillis(ZONE), ahead).instant();
    }
}
