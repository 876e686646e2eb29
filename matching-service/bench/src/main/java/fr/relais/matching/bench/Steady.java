package fr.relais.matching.bench;

import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An index that follows the shortlists of many offers, all with conditions, while people change one at a time. */
final class Steady {
    private static final int EVENTS = 2_000;
    private static final int RANKINGS = 16;
    /** As deep as a list is kept. */
    private static final int DEPTH = 128;

    private final MatchingIndex index =
            MatchingIndex.withShortlists(Runtime.getRuntime().availableProcessors());
    private final List<Offer> offers;
    private final ToldLists lists;
    private final Events events;
    private final Duration built;
    private long told;

    Steady(People people, int offerCount, Events.Mix mix) {
        offers = Stream.generate(new World(7, true, false)::offer)
                .limit(offerCount)
                .toList();
        lists = new ToldLists(index, offers);
        index.expect(Integer.MAX_VALUE);
        people.forEach(candidate -> index.put(candidate, 1));
        offers.forEach(offer -> index.put(offer, 1));
        long from = System.nanoTime();
        lists.take();
        built = Duration.ofNanos(System.nanoTime() - from);
        index.expect(0);
        events = new Events(index, people, mix);
    }

    /** The next events, drawn but not told. */
    List<Events.Event> next(int count) {
        return events.next(count);
    }

    /** @throws IllegalStateException when the index takes it for one that was told before */
    void tell(Events.Event event) {
        told++;
        if (!event.tell(index)) {
            throw new IllegalStateException("event " + event + " was not news");
        }
    }

    /** One event beside one ranking of one offer. */
    Interleaved compare(int rounds, Duration warmUp) {
        List<Events.Event> drawn = new ArrayList<>();
        Runnable draw = () -> {
            drawn.clear();
            drawn.addAll(next(EVENTS));
        };
        return Interleaved.cpu()
                .with("event", EVENTS, draw, i -> tell(drawn.get(i)))
                .with("ranking", RANKINGS, i -> Sink.take(index.snapshot().candidatesOf(offers.get(i), DEPTH)))
                .run(rounds, warmUp);
    }

    /** @throws IllegalStateException when a sampled shortlist is not its ranking */
    void requireExact() {
        lists.requireExact(events.people());
    }

    /** What was done so far. */
    String figures() {
        return "first build %,d ms wall on all cores (%.0f us an offer), %,d events told, %,d lists ranked anew"
                .formatted(built.toMillis(), built.toNanos() / 1e3 / offers.size(), told, index.refills());
    }
}
