package fr.relais.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OpenStreamTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final BroadcastProcessor<Void> stop = BroadcastProcessor.create();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private Consumer<Supplier<String>> feed = item -> {};
    private Runnable close = () -> {};

    @Test
    void aSlowReaderMissesVersionsButNotTheLatestAndSeesWhatItMaySeeThen() {
        AssertSubscriber<String> reader = read(0, LONG);
        AtomicReference<String> sees = new AtomicReference<>("all");
        for (String version : new String[] {"1", "2", "3", "4"}) {
            feed.accept(() -> version + " " + sees.get());
        }
        sees.set("little");
        reader.request(10);
        assertThat(reader.getItems()).containsExactly("1 little", "4 little");
    }

    @Test
    void itEndsBeforeTheNextEventOnceItIsClosed() {
        AssertSubscriber<String> reader = read(10, LONG);
        feed.accept(() -> "1");
        open.set(false);
        feed.accept(() -> "2");
        reader.assertCompleted().assertItems("1");
    }

    @Test
    void itEndsWithTheItems() {
        AssertSubscriber<String> reader = read(10, LONG);
        feed.accept(() -> "1");
        close.run();
        reader.assertCompleted().assertItems("1");
    }

    @Test
    void itEndsWhenAllHaveToAlsoWhenTheyHadToBefore() {
        AssertSubscriber<String> reader = read(10, LONG);
        reader.assertNotTerminated();
        stop.onComplete();
        reader.assertCompleted().assertHasNotReceivedAnyItem();
        read(10, LONG).assertCompleted();
    }

    @Test
    void itEndsInTimeEvenWhenNothingIsAskedFor() {
        AssertSubscriber<String> reader = read(0, Duration.ofMillis(100));
        feed.accept(() -> "1");
        reader.awaitCompletion(Duration.ofSeconds(5)).assertHasNotReceivedAnyItem();
    }

    private AssertSubscriber<String> read(long demand, Duration atMost) {
        Multi<Supplier<String>> items = Multi.createFrom()
                .emitter(
                        emitter -> {
                            feed = emitter::emit;
                            close = emitter::complete;
                        },
                        BackPressureStrategy.LATEST);
        return OpenStream.of(items, () -> "beat", stop, open::get, atMost)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }
}
