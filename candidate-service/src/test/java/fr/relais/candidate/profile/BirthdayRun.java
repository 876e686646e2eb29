package fr.relais.candidate.profile;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests start what otherwise the scheduler does. */
@ApplicationScoped
public class BirthdayRun {
    private final Birthdays birthdays;

    BirthdayRun(Birthdays birthdays) {
        this.birthdays = birthdays;
    }

    public void now() {
        birthdays.celebrate();
    }
}
