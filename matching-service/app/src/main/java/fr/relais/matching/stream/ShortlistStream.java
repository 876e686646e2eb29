package fr.relais.matching.stream;

import fr.relais.events.ShortlistState;
import fr.relais.matching.access.Permissions;
import fr.relais.matching.delivery.ShortlistFeed;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Turns the shortlists of an offer into server-sent events for one caller. */
@ApplicationScoped
class ShortlistStream {
    private final ShortlistFeed feed;
    private final Stop stop;
    private final Clock clock;

    ShortlistStream(ShortlistFeed feed, Stop stop, Clock clock) {
        this.feed = feed;
        this.stop = stop;
        this.clock = clock;
    }

    /**
     * Ends with the offer, the caller's token or the service.
     *
     * @param open asked before each event and heart-beat; the stream ends when it says no
     */
    Multi<OutboundSseEvent> of(UUID offer, Permissions caller, BooleanSupplier open, Events events) {
        return OpenStream.of(
                feed.of(offer).map(list -> () -> events.shortlist(visible(list, caller))),
                events::heartBeat,
                stop.signal(),
                open,
                left(caller));
    }

    /** Of the caller's token, at least something: it was good a moment ago. */
    private Duration left(Permissions caller) {
        Duration left = Duration.between(clock.instant(), caller.expire());
        return left.isPositive() ? left : Duration.ofMillis(1);
    }

    private static ShortlistState visible(ShortlistState list, Permissions caller) {
        if (caller.readsEveryRowOf(list.offerId())) {
            return list;
        }
        return new ShortlistState(
                list.offerId(),
                list.version(),
                list.rulesVersion(),
                list.registryVersion(),
                list.computedAt(),
                list.candidates().stream()
                        .filter(entry -> caller.readsCandidate(entry.candidateId()))
                        .toList());
    }
}
