package fr.relais.candidate.badge;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests start what otherwise the scheduler does. */
@ApplicationScoped
public class UpkeepRun {
    private final BadgeUpkeep upkeep;

    UpkeepRun(BadgeUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    public void expire() {
        upkeep.expire();
    }

    public void ask() {
        upkeep.ask();
    }
}
