package fr.relais.offer.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the people that were there at the start are known: before, nobody could be enrolled. */
@Readiness
@ApplicationScoped
class PeopleReadiness implements HealthCheck {
    private final PeopleFollower follower;

    PeopleReadiness(PeopleFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return follower.progress()
                .tell(HealthCheckResponse.named("people"))
                .status(follower.caughtUp())
                .build();
    }
}
