package fr.relais.matching.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.ShortlistState;
import fr.relais.matching.access.Permissions;
import fr.relais.matching.delivery.ShortlistFeed;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Turns the shortlists of an offer into server-sent events for one caller. */
@ApplicationScoped
class ShortlistStream {
    private static final Duration HEART_BEAT = Duration.ofSeconds(15);

    private final ShortlistFeed feed;
    private final ObjectMapper json;

    ShortlistStream(ShortlistFeed feed, ObjectMapper json) {
        this.feed = feed;
        this.json = json;
    }

    /** @param open asked before each event and heart-beat; the stream ends when it says no */
    Multi<OutboundSseEvent> of(UUID offer, Permissions caller, BooleanSupplier open, Sse sse) {
        Multi<Optional<OutboundSseEvent>> lists = feed.of(offer)
                .map(list -> Optional.of(event(visible(list, caller), sse)))
                .onCompletion()
                .continueWith(Optional.empty()); // ends the heart-beats too
        Multi<Optional<OutboundSseEvent>> beats = Multi.createFrom()
                .ticks()
                .startingAfter(HEART_BEAT)
                .every(HEART_BEAT)
                .onOverflow()
                .drop()
                .map(beat -> Optional.of(comment(sse)));
        return Multi.createBy()
                .merging()
                .streams(lists, beats)
                .select()
                .first(event -> event.isPresent() && open.getAsBoolean())
                .map(Optional::orElseThrow);
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

    private OutboundSseEvent event(ShortlistState list, Sse sse) {
        try {
            return sse.newEventBuilder()
                    .name("shortlist")
                    .id(Long.toString(list.version()))
                    .data(json.writeValueAsString(list))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a shortlist cannot be written as JSON", e);
        }
    }

    private static OutboundSseEvent comment(Sse sse) {
        return sse.newEventBuilder().comment("").build();
    }
}
