package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/** An index with its shortlists, and beside it what they must be. */
final class Scene {
    final MatchingIndex index = new MatchingIndex(true, 6, 2, 1);
    private final Map<UUID, List<Shortlisted>> lists = new HashMap<>();
    long version;
    private final Map<UUID, Candidate> people = new LinkedHashMap<>();
    private final Map<UUID, Offer> offers = new LinkedHashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<Pair, SetAside.Until> aside = new LinkedHashMap<>();

    record Pair(UUID offer, UUID candidate) {}

    /** One offer and thousands who may have it. */
    static Scene crowded(Offer offer) {
        Scene scene = new Scene();
        new Crowd(3, 0).candidates(3_000).forEach(scene::put);
        scene.put(offer);
        scene.compare();
        return scene;
    }

    void change(Crowd crowd, SplittableRandom random) {
        int kind = random.nextInt(24);
        List<UUID> ids = new ArrayList<>(people.keySet());
        UUID someone = ids.isEmpty() || random.nextInt(3) == 0 ? crowd.id() : ids.get(random.nextInt(ids.size()));
        if (kind == 0) {
            put(crowd.offer());
        } else if (kind == 1 && !offers.isEmpty()) {
            remove(offers.values().iterator().next());
        } else if (kind < 8) {
            remove(someone);
        } else if (kind < 20 || offers.isEmpty()) {
            put(crowd.candidate(someone));
        } else {
            List<UUID> published = new ArrayList<>(offers.keySet());
            UUID offer = published.get(random.nextInt(published.size()));
            List<Shortlisted> list = lists.getOrDefault(offer, List.of());
            UUID decided = list.isEmpty()
                    ? someone
                    : list.get(random.nextInt(list.size())).candidateId();
            decide(new Pair(offer, decided), random.nextInt(5));
        }
    }

    /** Kept out, kept out by what was known before, let back, or an offer that comes in a new version. */
    private void decide(Pair pair, int what) {
        long offerVersion = versions.getOrDefault(pair.offer, 0L);
        long candidateVersion = versions.getOrDefault(pair.candidate, 0L);
        if (what == 0) {
            put(Objects.requireNonNull(offers.get(pair.offer)));
        } else if (what == 1) {
            aside.remove(pair);
            index.letBack(pair.offer, pair.candidate);
        } else {
            long known =
                    candidateVersion + (what == 2 ? -1 : what == 3 ? 0 : 4_000); // the last is known before it comes
            index.setAside(pair.offer, pair.candidate, offerVersion, known);
            if (known >= candidateVersion) {
                aside.put(pair, new SetAside.Until(offerVersion, known));
            } else {
                aside.remove(pair);
            }
        }
    }

    void keepOut(Offer offer, UUID candidate) {
        decide(new Pair(offer.id(), candidate), 3);
    }

    /** Ends what was decided of older versions. */
    private long news(UUID id) {
        versions.put(id, ++version);
        aside.entrySet()
                .removeIf(entry -> (entry.getKey().offer.equals(id)
                                && version > entry.getValue().offerVersion())
                        || (entry.getKey().candidate.equals(id)
                                && version > entry.getValue().candidateVersion()));
        return version;
    }

    boolean isAside(Offer offer, UUID candidate) {
        return aside.containsKey(new Pair(offer.id(), candidate));
    }

    Map<UUID, Offer> offers() {
        return offers;
    }

    Map<UUID, Candidate> people() {
        return people;
    }

    List<Shortlisted> list(Offer offer) {
        return lists.getOrDefault(offer.id(), List.of());
    }

    void put(Candidate candidate) {
        people.put(candidate.id(), candidate);
        index.put(candidate, news(candidate.id()));
    }

    void put(Offer offer) {
        offers.put(offer.id(), offer);
        index.put(offer, news(offer.id()));
    }

    private void remove(Offer offer) {
        offers.remove(offer.id());
        index.removeOffer(offer.id(), news(offer.id()));
    }

    void remove(UUID candidate) {
        people.remove(candidate);
        index.removeCandidate(candidate, news(candidate));
    }

    /** What changed is told; after a burst a part of it. What is told is exact. */
    void take() {
        Map<UUID, List<Shortlisted>> told = index.takeChangedShortlists();
        lists.putAll(told);
        told.forEach((id, list) -> {
            Offer offer = offers.get(id);
            List<UUID> expected = offer == null ? List.of() : first(offer);
            assertThat(list).extracting(Shortlisted::candidateId).isEqualTo(expected);
        });
    }

    private List<UUID> first(Offer offer) {
        return Snapshot.candidatesOf(offer, people.values(), people.size()).first().stream()
                .filter(id -> !isAside(offer, id))
                .limit(100)
                .toList();
    }

    /** What was told of all changes so far is what the rules say of the state now. */
    void compare() {
        do {
            take();
        } while (index.isBehind());
        for (Offer offer : offers.values()) {
            List<Shortlisted> list = list(offer);
            assertThat(list).extracting(Shortlisted::candidateId).isEqualTo(first(offer));
            for (Shortlisted shortlisted : list) {
                Candidate candidate = people.get(shortlisted.candidateId());
                Pairing pairing = index.snapshot().pairing(offer, Objects.requireNonNull(candidate));
                assertThat(shortlisted.fit()).isEqualTo(pairing.fit());
                assertThat(shortlisted.eligibility()).isEqualTo(pairing.eligibility());
            }
        }
        lists.forEach((offer, list) ->
                assertThat(offers.containsKey(offer) || list.isEmpty()).isTrue());
    }
}
