package fr.relais.matching.ranking;

import fr.relais.http.PageRequest;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.matching.access.Audience;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.Sketch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks the index, or the profiles that came along, for an offer that nobody keeps. */
@ApplicationScoped
class Simulations {
    private final Rankings rankings;
    private final Moments moments;
    private final LiveIndex index;
    private final Audience audience;

    Simulations(Rankings rankings, Moments moments, LiveIndex index, Audience audience) {
        this.rankings = rankings;
        this.moments = moments;
        this.index = index;
        this.audience = audience;
    }

    RankedCandidates rank(Simulation simulation, PageRequest page) {
        requireOwn(simulation);
        String list = "simulation-" + simulation.digest();
        Position from = Position.read(list, page.cursor(), moments);
        Sketch sketch = index.sketch();
        Offer offer = sketch.offer(simulation.offer());
        List<Candidate> given = candidates(simulation, sketch);
        return given == null
                ? rankings.simulated(list, offer, from, page.limit(), visible())
                : rankings.page(list, offer, from, page.limit(), given);
    }

    private Rows visible() {
        return new Rows(audience.readsEveryRow(), audience::readsCandidate);
    }

    private void requireOwn(Simulation simulation) {
        var employer = simulation.offer().employer();
        if (employer != null && !audience.simulatesFor(employer.siret())) {
            throw Problems.of(ProblemType.FORBIDDEN, "an employer simulates offers of its own SIRET");
        }
    }

    private static @Nullable List<Candidate> candidates(Simulation simulation, Sketch sketch) {
        var profiles = simulation.profiles();
        return profiles == null
                ? null
                : profiles.stream().map(sketch::candidate).toList();
    }
}
