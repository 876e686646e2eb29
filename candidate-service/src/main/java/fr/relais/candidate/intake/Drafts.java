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
import fr.relais.http.Faults;
import fr.relais.http.FieldError;
import fr.relais.http.PartlyRead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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
    Draft check(PartlyRead<CandidateBody> read) {
        reading.requireReady();
        var body = read.orFail();
        var faults = new Faults(read.errors());
        if (faults.isSound("/person/birthDate")) {
            checkBirth(body.person().birthDate(), faults);
        }
        checkStart(body.availableFrom(), faults);
        var place = faults.isSound("/place") ? place(body.place(), faults) : null;
        checkRome("/wishedRome", body.wishedRome(), faults);
        checkRome("/practisedRome", body.practisedRome(), faults);
        var competencies = body.competencies();
        checkCompetencies(competencies == null ? List.of() : competencies, faults);
        faults.raise();
        return new Draft(
                body.person(),
                facts(body, place),
                competencies == null
                        ? null
                        : competencies.stream().map(Drafts::held).toList(),
                body.consents() == null ? Map.of() : body.consents().decisions());
    }

    private void checkBirth(LocalDate birth, Faults faults) {
        var today = LocalDate.now(clock);
        if (birth.isAfter(today) || birth.isBefore(EARLIEST_BIRTH)) {
            faults.add(new FieldError("/person/birthDate", "OUT_OF_RANGE", "must be a date of birth since 1900"));
        } else if (Age.years(birth, today) < Age.LEAST) {
            faults.add(new FieldError("/person/birthDate", "TOO_YOUNG", "must be " + Age.LEAST + " years ago or more"));
        }
    }

    private static void checkStart(@Nullable LocalDate start, Faults faults) {
        if (start != null && (start.isBefore(EARLIEST_START) || !start.isBefore(LATEST_START))) {
            faults.add(new FieldError("/availableFrom", "OUT_OF_RANGE", "must be from 2000 to 2099"));
        }
    }

    private @Nullable Place place(@Nullable PlaceBody place, Faults faults) {
        if (place == null) {
            return null;
        }
        if ((place.latitude() == null) != (place.longitude() == null)) {
            var missing = place.latitude() == null ? "latitude" : "longitude";
            faults.add(new FieldError("/place/" + missing, "NOT_NULL", "latitude and longitude come together"));
        }
        var insee = place.communeInsee();
        if (insee == null) {
            return new Place(place.latitude(), place.longitude(), place.departement());
        }
        if (place.latitude() != null || place.longitude() != null || place.departement() != null) {
            faults.add(new FieldError(
                    "/place/communeInsee",
                    "EXCLUSIVE",
                    "stands for the point and the département: give one or the other"));
        }
        var commune = registry.commune(insee);
        if (commune.isEmpty()) {
            faults.add(new FieldError("/place/communeInsee", "UNKNOWN_COMMUNE", "is not a commune of the registry"));
        }
        return commune.orElse(null);
    }

    private void checkRome(String pointer, @Nullable List<String> codes, Faults faults) {
        for (int i = 0; codes != null && i < codes.size(); i++) {
            if (faults.isSound(pointer + "/" + i) && registry.lacksOccupation(codes.get(i), romeVersion)) {
                faults.add(new FieldError(pointer + "/" + i, "UNKNOWN_ROME", "is not in ROME " + romeVersion));
            }
        }
    }

    private void checkCompetencies(List<Stated> stated, Faults faults) {
        for (int i = 0; i < stated.size(); i++) {
            var pointer = "/competencies/" + i;
            if (faults.isSound(pointer)) {
                check(stated.get(i), pointer, faults);
            }
        }
    }

    private void check(Stated stated, String pointer, Faults faults) {
        faults.unless(
                registry.competency(stated.code()).isPresent(),
                pointer + "/code",
                "UNKNOWN_COMPETENCY",
                "is not a competency of the registry");
        faults.unless(
                stated.level() != 0 || stated.evidence() == Evidence.ASSESSED,
                pointer + "/level",
                "OUT_OF_RANGE",
                "0 comes with evidence ASSESSED only");
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
