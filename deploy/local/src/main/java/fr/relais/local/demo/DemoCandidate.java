package fr.relais.local.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of an import of candidates, as candidate-service takes it. Dates are ISO 8601 text. */
record DemoCandidate(
        String externalId,
        Person person,
        Place place,
        Mobility mobility,
        @Nullable String availableFrom,
        List<String> contractTypes,
        List<String> workingTimes,
        boolean noNights,
        boolean noWeekends,
        @Nullable List<String> licences,
        List<String> wishedRome,
        List<String> practisedRome,
        List<Held> competencies,
        Consents consents) {

    record Person(String givenName, String familyName, String email, String phone, String birthDate) {}

    record Mobility(@Nullable Integer maxDistanceKm, List<String> departements) {}

    record Held(String code, int level, String evidence) {}

    record Consents(boolean matching) {}
}
