package fr.relais.candidate.passport;

import fr.relais.candidate.access.Writer;
import fr.relais.candidate.evidence.Statement;
import fr.relais.candidate.profile.Person;
import fr.relais.events.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Passports to sign and print. */
final class Samples {
    static final Instant ISSUED = Instant.parse("2026-03-10T12:00:00Z");
    static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000009");

    private static final List<Evidence> EVIDENCE = List.of(Evidence.values());

    private Samples() {}

    static Passport passport(int competencies, String label, @Nullable String email, @Nullable Person reader) {
        var held = IntStream.rangeClosed(1, competencies)
                .mapToObj(number -> held("SOC-E%02d".formatted(number), label, number))
                .toList();
        var version = competencies == 0 ? null : "2026-1";
        return new Passport(ID, ISSUED, Instant.parse("2027-03-10T12:00:00Z"), version, email, reader, held);
    }

    private static Passport.Held held(String code, String label, int number) {
        var evidence = EVIDENCE.get(number % EVIDENCE.size());
        var statement = new Statement(code, 1 + number % 3, evidence, Writer.PERSON, ISSUED);
        return new Passport.Held(
                statement, List.of(statement), "https://registry.example/competencies/" + code, label, label);
    }

    static Person person(String givenName, String familyName) {
        return new Person(givenName, familyName, null, null, LocalDate.parse("1999-04-12"));
    }
}
