package fr.relais.offer;

import static org.awaitility.Awaitility.await;

import fr.relais.events.AgeGroup;
import fr.relais.events.CandidateAccess;
import fr.relais.events.CandidateErased;
import fr.relais.events.Eligibility;
import fr.relais.events.EventTypes;
import fr.relais.events.ShortlistState;
import fr.relais.events.Topics;
import fr.relais.offer.people.People;
import fr.relais.offer.people.Shortlists;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the service under test of candidates, as candidate-service and matching-service would. */
public final class Persons {
    /** Structure of {@code Identity.COUNSELLOR}. */
    public static final String STRUCTURE = "mission-locale-demo";

    private Persons() {}

    /** New candidates that the counsellor's structure and the partner's source accompany, once the service knows them. */
    public static List<UUID> accompanied(int count) {
        var ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        tell(ids, List.of("partner-demo"), List.of(STRUCTURE), AgeGroup.ADULT);
        return ids;
    }

    /** Tells of candidates, and waits until the service knows them. */
    public static void tell(List<UUID> ids, List<String> sources, List<String> structures, @Nullable AgeGroup age) {
        var version = System.nanoTime();
        try (var producer = Registry.producer()) {
            for (var id : ids) {
                var access = new CandidateAccess(id, version, null, sources, structures, List.of(), age);
                Registry.send(producer, Topics.ACCESS, EventTypes.ACCESS_PUBLISHED, id.toString(), version, access);
            }
        }
        var people = Arc.container().instance(People.class).get();
        await().until(() -> ids.stream()
                .allMatch(id -> people.find(id)
                        .filter(person ->
                                person.ageGroup() == age && person.structures().equals(structures))
                        .isPresent()));
    }

    /** Tells that somebody was erased just now. */
    public static void erase(UUID id) {
        try (var producer = Registry.producer()) {
            var told = new CandidateErased(id, 1, now());
            Registry.send(producer, Topics.ERASURE, EventTypes.CANDIDATE_ERASED, id.toString(), 1, told);
        }
    }

    @SuppressWarnings("TimeInStaticInitializer")
    private static Instant now() {
        return java.time.Clock.systemUTC().instant();
    }

    /** Tells the shortlist of an offer, best first, and waits until the service knows it. */
    public static void rank(UUID offer, List<UUID> candidates) {
        var version = System.nanoTime();
        var entries = new ArrayList<ShortlistState.Entry>();
        IntStream.range(0, candidates.size())
                .forEach(i ->
                        entries.add(new ShortlistState.Entry(i + 1, candidates.get(i), Eligibility.YES, 10_000 - i)));
        try (var producer = Registry.producer()) {
            var state = new ShortlistState(offer, version, "2026-1", null, now(), entries);
            Registry.send(producer, Topics.SHORTLIST, EventTypes.SHORTLIST_UPDATED, offer.toString(), version, state);
        }
        var shortlists = Arc.container().instance(Shortlists.class).get();
        await().until(() -> shortlists.of(offer).version() == version);
    }
}
