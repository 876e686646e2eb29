package fr.relais.matching.ranking;

import fr.relais.events.Evidence;
import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.http.Faults;
import fr.relais.matching.index.Competencies;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the fields of a simulation cannot tell each for itself. Looks at parts that may be missing or wrong. */
final class SimulationChecks {
    private final Faults faults;

    /** @param faults those that are known, to which these are added */
    SimulationChecks(Faults faults) {
        this.faults = faults;
    }

    void check(SimulationBody body) {
        checkPlace(body.place(), "/place");
        each(body.requirements(), "/requirements/", this::checkRequirement);
        Set<UUID> ids = new HashSet<>();
        each(body.profiles(), "/profiles/", (profile, at) -> checkProfile(profile, at, ids));
    }

    /** What could not be read at all is null, and was told before. */
    private static <T> void each(@Nullable List<T> list, String pointer, BiConsumer<T, String> check) {
        for (int i = 0; list != null && i < list.size(); i++) {
            if (list.get(i) != null) {
                check.accept(list.get(i), pointer + i);
            }
        }
    }

    private void checkRequirement(SimulationBody.RequirementBody row, String at) {
        checkCode(row.competency(), at + "/competency");
        faults.unless(
                row.origin() != Origin.INFERRED || row.exigence() != Exigence.E,
                at + "/exigence",
                "INFERRED_IS_WISHED",
                "must be S when the origin is INFERRED");
    }

    private void checkProfile(SimulatedProfile profile, String at, Set<UUID> ids) {
        faults.unless(
                profile.candidateId() == null || ids.add(profile.candidateId()),
                at + "/candidateId",
                "DUPLICATE",
                "is the id of an earlier profile");
        checkPlace(profile.place(), at + "/place");
        each(profile.competencies(), at + "/competencies/", this::checkHeld);
    }

    private void checkHeld(SimulatedProfile.HeldBody held, String at) {
        checkCode(held.code(), at + "/code");
        boolean isNotHeld = held.level() != null && held.level() == 0;
        faults.unless(
                !isNotHeld || held.evidence() == Evidence.ASSESSED || !faults.isSound(at + "/evidence"),
                at + "/level",
                "OUT_OF_RANGE",
                "0 comes with evidence ASSESSED only");
    }

    private void checkCode(@Nullable String code, String at) {
        faults.unless(
                code == null || Competencies.isCode(code),
                at,
                "UNKNOWN_COMPETENCY",
                "is not the code of one of the 30 competencies");
    }

    private void checkPlace(SimulationBody.@Nullable PlaceBody place, String at) {
        String latitude = at + "/latitude";
        String longitude = at + "/longitude";
        if (place != null) {
            boolean north = place.latitude() != null || !faults.isSound(latitude);
            boolean east = place.longitude() != null || !faults.isSound(longitude);
            faults.unless(north || !east, latitude, "NOT_NULL", "must come with the longitude");
            faults.unless(east || !north, longitude, "NOT_NULL", "must come with the latitude");
        }
    }
}
