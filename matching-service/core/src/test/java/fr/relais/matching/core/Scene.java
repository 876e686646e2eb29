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

    void change(Crowd crowd, SplittableRandom random) {
        int kind = random.nextInt(20);
        List<UUID> ids = new ArrayList<>(people.keySet());
        UUID someone = ids.isEmpty() || random.nextInt(3) == 0 ? crowd.id() : ids.get(random.nextInt(ids.size()));
        if (kind == 0) {
            put(crowd.offer());
        } else if (kind == 1 && !offers.isEmpty()) {
            UUID offer = offers.keySet().iterator().next();
            offers.remove(offer);
            index.removeOffer(offer, ++version);
        } else if (kind < 8) {
            remove(someone);
        } else {
            put(crowd.candidate(someone));
        }
    }

    List<Shortlisted> list(Offer offer) {
        return lists.getOrDefault(offer.id(), List.of());
    }

    void put(Candidate candidate) {
        people.put(candidate.id(), candidate);
        index.put(candidate, ++version);
    }

    void put(Offer offer) {
        offers.put(offer.id(), offer);
        index.put(offer, ++version);
    }

    void remove(UUID candidate) {
        people.remove(candidate);
        index.removeCandidate(candidate, ++version);
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
        return Snapshot.candidatesOf(offer, people.values(), 100).first();
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
