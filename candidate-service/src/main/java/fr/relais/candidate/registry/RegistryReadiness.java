package fr.relais.candidate.registry;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the registry is known: without it every competency would be refused as unknown. */
@Readiness
class RegistryReadiness implements HealthCheck {
    private final RegistryFollower follower;
    private final RegistryView view;

    RegistryReadiness(RegistryFollower follower, RegistryView view) {
        this.follower = follower;
        this.view = view;
    }

    @Override
    public HealthCheckResponse call() {
        return follower.progress()
                .tell(HealthCheckResponse.named("registry view"))
                .status(follower.ready())
                .withData("competencies", view.countCompetencies())
                .build();
    }
}
