package fr.relais.matching.decision;

import fr.relais.events.DecisionState;
import fr.relais.matching.index.LiveIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was decided last of each pair, as the topic states it; the index keeps out whom a decision keeps out. */
@ApplicationScoped
public class DecidedPairs {
    private final LiveIndex index;
    private final Map<UUID, Map<UUID, Held>> byOffer = new ConcurrentHashMap<>();
    private final Map<UUID, Long> departed = new HashMap<>();

    /** Of a pair that is not decided on any more only the version stays, so that an older copy does not bring it back. */
    private record Held(long version, @Nullable DecisionState decision) {}

    public DecidedPairs(LiveIndex index) {
        this.index = index;
    }

    /** Takes a decision in; false when it is not newer than what is held. */
    public synchronized boolean put(DecisionState decision) {
        if (!hold(decision.offerId(), decision.candidateId(), new Held(decision.version(), decision))) {
            return false;
        }
        if (decision.state().keepsOut()) {
            index.setAside(decision);
        } else {
            index.letBack(decision.offerId(), decision.candidateId());
        }
        return true;
    }

    /** Nothing is decided of the pair any more. */
    public synchronized void remove(UUID offer, UUID candidate, long version) {
        if (hold(offer, candidate, new Held(version, null))) {
            index.letBack(offer, candidate);
        }
    }

    private boolean hold(UUID offer, UUID candidate, Held news) {
        Map<UUID, Held> ofOffer = byOffer.computeIfAbsent(offer, id -> new ConcurrentHashMap<>());
        Held held = ofOffer.get(candidate);
        boolean isNews = held == null || news.version > held.version;
        if (isNews) {
            ofOffer.put(candidate, news);
        }
        return isNews;
    }

    public Optional<DecisionState> of(UUID offer, UUID candidate) {
        return Optional.ofNullable(byOffer.getOrDefault(offer, Map.of()).get(candidate))
                .map(Held::decision);
    }

    /** Whether it still says something of both as they are: a decision that keeps out ends when either is known anew. */
    public boolean stands(DecisionState decision) {
        return !decision.state().keepsOut() || index.snapshot().isAside(decision.offerId(), decision.candidateId());
    }

    /** What is shown of it. */
    public @Nullable DecisionMark mark(UUID offer, UUID candidate) {
        return of(offer, candidate)
                .map(decision -> DecisionMark.of(decision, stands(decision)))
                .orElse(null);
    }

    /** A candidate was withdrawn or erased in that version: what was decided before has to go. */
    public synchronized void left(UUID candidate, long version) {
        departed.merge(candidate, version, Math::max);
    }

    /** Takes those who left since the last call. */
    synchronized Map<UUID, Long> takeDeparted() {
        Map<UUID, Long> taken = Map.copyOf(departed);
        departed.clear();
        return taken;
    }
}
