package fr.relais.candidate.openbadge;

import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import java.util.List;
import java.util.UUID;

/** Another issuer that the registry knows, for the same achievement. */
final class Others {
    static final String ISSUER = "https://other.example";

    private Others() {}

    static BadgeState template(Keys keys) {
        return new BadgeState(
                UUID.fromString("019b0000-0000-7000-8000-000000000002"),
                1,
                "2026-1",
                "Autre",
                "Other",
                ISSUER,
                List.of(Samples.ACHIEVEMENT),
                List.of(new BadgeState.Grant("SOC-E02", 1)),
                new BadgeTrust(List.of(keys.named()), List.of(), null));
    }
}
