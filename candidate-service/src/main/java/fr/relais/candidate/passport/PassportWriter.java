package fr.relais.candidate.passport;

import fr.relais.candidate.evidence.Statement;
import fr.relais.candidate.evidence.Statements;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.Person;
import fr.relais.candidate.registry.RegistryFollower;
import fr.relais.candidate.registry.RegistryView;
import fr.relais.events.CompetencyState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a passport of what was stated of a candidate and what the registry calls it. */
@ApplicationScoped
class PassportWriter {
    private final RegistryView registry;
    private final RegistryFollower reading;
    private final PassportSettings settings;
    private final Clock clock;

    PassportWriter(RegistryView registry, RegistryFollower reading, PassportSettings settings, Clock clock) {
        this.registry = registry;
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    /** Problem 503 before the registry is read: a passport without labels would be signed for a year. */
    Passport write(Candidate candidate, @Nullable Person reader) {
        reading.requireReady();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var until = now.atZone(ZoneOffset.UTC).plus(settings.validity()).toInstant();
        var held = candidate.statements().byCode().values().stream()
                .map(this::held)
                .filter(competency -> competency.level() > 0)
                .toList();
        return new Passport(candidate.id(), now, until, registryVersion(held), candidate.verifiedEmail(), reader, held);
    }

    private Passport.Held held(List<Statement> ofOneCode) {
        var effective = Statements.effective(ofOneCode);
        var code = effective.code();
        var known = registry.competency(code);
        return new Passport.Held(
                effective,
                ofOneCode,
                settings.competencyUri(code),
                known.map(CompetencyState::labelFr).orElse(code),
                known.map(CompetencyState::labelEn).orElse(code));
    }

    // Competencies that did not change keep the version they came with, so the latest is the registry's: 2026-9,
    // 2026-10.
    private @Nullable String registryVersion(List<Passport.Held> held) {
        return held.stream()
                .flatMap(competency -> registry.competency(competency.code()).stream())
                .map(CompetencyState::registryVersion)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }
}
