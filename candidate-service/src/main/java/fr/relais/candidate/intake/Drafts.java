package fr.relais.candidate.intake;

import fr.relais.candidate.intake.CandidateBody.MobilityBody;
import fr.relais.candidate.intake.CandidateBody.PlaceBody;
import fr.relais.candidate.intake.CandidateBody.Stated;
import fr.relais.candidate.profile.Age;
import fr.relais.candidate.profile.Facts;
import fr.relais.candidate.registry.RegistryFollower;
import fr.relais.candidate.registry.RegistryView;
import fr.relais.events.Evidence;
import fr.relais.events.HeldCompetency;
import fr.relais.events.Place;
import fr.relais.http.FieldError;
import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Checks bodies beyond their shape: against the registry, the calendar, and one field against another. */
@ApplicationScoped
class Drafts {
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final LocalDate EARLIEST_START = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST_START = LocalDate.of(2100, 1, 1);

    private final RegistryView registry;
    private final RegistryFollower reading;
    private final Clock clock;
    private final String romeVersion;

    Drafts(
            RegistryView registry,
            RegistryFollower reading,
            Clock clock,
            @ConfigProperty(name = "relais.candidate.rome-version") String romeVersion) {
        this.registry = registry;
        this.reading = reading;
        this.clock = clock;
        this.romeVersion = romeVersion;
    }

    /** The body's content; a problem 400 that names everything wrong with it, 503 before the registry is read. */
    Draft check(CandidateBody body) {
        reading.requireReady();
        var errors = new ArrayList<FieldError>();
        checkBirth(body.person().birthDate(), errors);
        checkStart(body.availableFrom(), errors);
        var place = place(body.place(), errors);
        checkRome("/wishedRome", body.wishedRome(), errors);
        checkRome("/practisedRome", body.practisedRome(), errors);
        var competencies = body.competencies();
        checkCompetencies(competencies == null ? List.of() : competencies, errors);
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new Draft(
                body.person(),
                facts(body, place),
                competencies == null
                        ? null
                        : competencies.stream().map(Drafts::held).toList(),
                body.consents() == null ? Map.of() : body.consents().decisions());
    }

    private void checkBirth(LocalDate birth, List<FieldError> errors) {
        var today = LocalDate.now(clock);
        if (birth.isAfter(today) || birth.isBefore(EARLIEST_BIRTH)) {
            errors.add(new FieldError("/person/birthDate", "OUT_OF_RANGE", "must be a date of birth since 1900"));
        } else if (Age.years(birth, today) < Age.LEAST) {
            errors.add(new FieldError("/person/birthDate", "TOO_YOUNG", "must be " + Age.LEAST + " years ago or more"));
        }
    }

    private static void checkStart(@Nullable LocalDate start, List<FieldError> errors) {
        if (start != null && (start.isBefore(EARLIEST_START) || !start.isBefore(LATEST_START))) {
            errors.add(new FieldError("/availableFrom", "OUT_OF_RANGE", "must be from 2000 to 2099"));
        }
    }

    private @Nullable Place place(@Nullable PlaceBody place, List<FieldError> errors) {
        if (place == null) {
            return null;
        }
        if ((place.latitude() == null) != (place.longitude() == null)) {
            var missing = place.latitude() == null ? "latitude" : "longitude";
            errors.add(new FieldError("/place/" + missing, "NOT_NULL", "latitude and longitude come together"));
        }
        var insee = place.communeInsee();
        if (insee == null) {
            return new Place(place.latitude(), place.longitude(), place.departement());
        }
        if (place.latitude() != null || place.longitude() != null || place.departement() != null) {
            errors.add(new FieldError(
                    "/place/communeInsee",
                    "EXCLUSIVE",
                    "stands for the point and the département: give one or the other"));
        }
        var commune = registry.commune(insee);
        if (commune.isEmpty()) {
            errors.add(new FieldError("/place/communeInsee", "UNKNOWN_COMMUNE", "is not a commune of the registry"));
        }
        return commune.orElse(null);
    }

    private void checkRome(String pointer, @Nullable List<String> codes, List<FieldError> errors) {
        for (int i = 0; codes != null && i < codes.size(); i++) {
            if (registry.lacksOccupation(codes.get(i), romeVersion)) {
                errors.add(new FieldError(pointer + "/" + i, "UNKNOWN_ROME", "is not in ROME " + romeVersion));
            }
        }
    }

    private void checkCompetencies(List<Stated> stated, List<FieldError> errors) {
        for (int i = 0; i < stated.size(); i++) {
            if (registry.competency(stated.get(i).code()).isEmpty()) {
                errors.add(new FieldError(
                        "/competencies/" + i + "/code", "UNKNOWN_COMPETENCY", "is not a competency of the registry"));
            }
            if (stated.get(i).level() == 0 && stated.get(i).evidence() != Evidence.ASSESSED) {
                errors.add(new FieldError(
                        "/competencies/" + i + "/level", "OUT_OF_RANGE", "0 comes with evidence ASSESSED only"));
            }
        }
    }

    private static HeldCompetency held(Stated stated) {
        return new HeldCompetency(stated.code(), stated.level(), stated.evidence());
    }

    private Facts facts(CandidateBody body, @Nullable Place place) {
        var mobility = body.mobility() == null ? new MobilityBody(null, null) : body.mobility();
        return new Facts(
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                place == null ? null : place.departement(),
                mobility.maxDistanceKm(),
                distinct(mobility.departements()),
                body.availableFrom(),
                distinct(body.contractTypes()),
                distinct(body.workingTimes()),
                Boolean.TRUE.equals(body.noNights()),
                Boolean.TRUE.equals(body.noWeekends()),
                body.licences() == null ? null : distinct(body.licences()),
                distinct(body.wishedRome()),
                distinct(body.practisedRome()),
                romeVersion);
    }

    private static <T> List<T> distinct(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().distinct().toList();
    }
}
