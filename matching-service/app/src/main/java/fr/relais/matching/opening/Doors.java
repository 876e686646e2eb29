package fr.relais.matching.opening;

import fr.relais.events.Evidence;
import fr.relais.events.SessionState;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Held;
import fr.relais.matching.core.Opening;
import fr.relais.matching.core.Openings;
import fr.relais.matching.core.Rules;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.index.Competencies;
import fr.relais.matching.index.RegistryVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts what the core counts beside what is taught. */
@ApplicationScoped
class Doors {
    private static final Comparator<OpeningsView.Item> MOST_FIRST = Comparator.comparingInt(OpeningsView.Item::offers)
            .thenComparingInt(OpeningsView.Item::becomeEligible)
            .reversed()
            .thenComparing(OpeningsView.Item::competency)
            .thenComparingInt(OpeningsView.Item::level);

    private final Sessions sessions;
    private final RegistryVersion registryVersion;
    private final Clock clock;

    Doors(Sessions sessions, RegistryVersion registryVersion, Clock clock) {
        this.sessions = sessions;
        this.registryVersion = registryVersion;
        this.clock = clock;
    }

    OpeningsView of(Snapshot snapshot, Candidate candidate) {
        Instant now = clock.instant();
        List<SessionState> toCome = sessions.teachingAfter(now);
        Teaching teaching = Teaching.of(toCome);
        Openings openings = snapshot.openings(candidate);
        List<OpeningsView.Item> items = openings.all().stream()
                .map(opening -> item(opening, candidate.held(), teaching))
                .sorted(MOST_FIRST)
                .toList();
        Set<UUID> named = new HashSet<>();
        items.forEach(item -> named.addAll(item.sessions()));
        return new OpeningsView(
                candidate.id(),
                Rules.VERSION,
                registryVersion.latest(),
                now,
                openings.inReach(),
                items,
                toCome.stream()
                        .filter(session -> named.contains(session.sessionId()))
                        .map(OpeningsView.SessionView::of)
                        .toList());
    }

    private static OpeningsView.Item item(Opening opening, Held held, Teaching teaching) {
        int competency = opening.competency();
        String code = Competencies.code(competency);
        Held supposed = Openings.with(held, competency, opening.level());
        return new OpeningsView.Item(
                code,
                held.states(competency) ? held.level(competency) : null,
                opening.level(),
                Evidence.valueOf(supposed.evidence(competency).name()),
                opening.offers(),
                opening.eligible(),
                opening.first(),
                teaching.count(code, opening.level()),
                teaching.soonest(code, opening.level()));
    }
}
