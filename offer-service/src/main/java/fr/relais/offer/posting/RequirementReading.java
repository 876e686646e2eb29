package fr.relais.offer.posting;

import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.http.Faults;
import fr.relais.offer.registry.RegistryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requirements as owners write them. */
@ApplicationScoped
class RequirementReading {
    private static final int USUAL_WEIGHT = 5;

    private final RegistryView registry;

    RequirementReading(RegistryView registry) {
        this.registry = registry;
    }

    /** The rows, null when the body has none; notes codes that the registry does not know. */
    @Nullable
    List<Requirement> read(@Nullable List<OfferBody.RequirementBody> bodies, Faults faults) {
        if (bodies == null) {
            return null;
        }
        var rows = new ArrayList<Requirement>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            var pointer = "/requirements/" + i;
            if (faults.isSound(pointer)) {
                rows.add(read(bodies.get(i), pointer, faults));
            }
        }
        return rows;
    }

    private Requirement read(OfferBody.RequirementBody body, String pointer, Faults faults) {
        var competency = body.competency();
        var exigence = body.exigence();
        var origin = body.origin() == null ? Origin.STATED : body.origin();
        faults.unless(
                registry.knowsCompetency(competency),
                pointer + "/competency",
                "UNKNOWN_COMPETENCY",
                "is not a competency of the registry");
        faults.unless(
                origin != Origin.INFERRED || exigence == Exigence.S,
                pointer + "/exigence",
                "INFERRED_IS_WISHED",
                "must be S when the origin is INFERRED");
        return new Requirement(
                competency, body.level(), exigence, body.weight() == null ? USUAL_WEIGHT : body.weight(), origin);
    }
}
