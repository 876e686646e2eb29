package fr.relais.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the end offsets seen at the start have been passed: before, a ranking would miss people. */
@Readiness
@ApplicationScoped
class CaughtUp implements HealthCheck {
    private final Following following;

    CaughtUp(Following following) {
        this.following = following;
    }

    @Override
    public HealthCheckResponse call() {
        return following
                .progress()
                .tell(HealthCheckResponse.named("index"))
                .status(following.caughtUp())
                .build();
    }
}
