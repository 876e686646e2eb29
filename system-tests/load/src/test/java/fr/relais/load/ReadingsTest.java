package fr.relais.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is read from others: metrics, heaps, people; and waiting for it. */
class ReadingsTest {
    @Test
    void aMetricIsSummedOverItsTagsAndNotWithThoseWhoseNamesItBegins() {
        String text = """
                # HELP relais_outbox_depth Events that wait
                relais_outbox_depth 3.0
                relais_applied{topic="a"} 1.5
                relais_applied{topic="b"} 2.0E2
                relais_applied_total 7.0
                """;
        assertThat(LoadedSystem.sum(text, "relais_outbox_depth")).isEqualTo(3);
        assertThat(LoadedSystem.sum(text, "relais_applied")).isEqualTo(201.5);
        assertThat(LoadedSystem.sum(text, "relais_nothing")).isZero();
    }

    @Test
    void aHeapIsWhatIsUsedOfItWhateverCollectsIt() {
        assertThat(Heap.bytes("""
                        15906:
                        garbage-first heap   total reserved 65536K, committed 65536K, used 11298K [0x1, 0x2)
                         region size 1024K, 8 young (8192K), 1 survivors (1024K)
                        """)).isEqualTo(11_298L << 10);
        assertThat(Heap.bytes("""
                        15847:
                        DefNew     total 19648K, used 7341K [0x1, 0x2, 0x3)
                         eden space 17472K,  29% used [0x1, 0x2, 0x3)
                        Tenured    total 43712K, used 2380K [0x1, 0x2, 0x3)
                        """)).isEqualTo(9_721L << 10);
        assertThatIllegalStateException().isThrownBy(() -> Heap.bytes("15847: no such process"));
    }

    @Test
    void onlyWhoConsentsIsWaitedFor() {
        List<String> people = List.of(
                "{\"externalId\":\"a\",\"consents\":{\"matching\":true}}",
                "{\"externalId\":\"b\",\"consents\":{\"matching\":false}}");
        assertThat(People.consenting(people)).containsExactly(people.getFirst());
    }

    @Test
    void waitingEndsWithSuccessOrInTime() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(Until.isTrue(() -> looks.incrementAndGet() == 3, Duration.ofMillis(1), Duration.ofSeconds(10)))
                .isTrue();
        assertThat(looks).hasValue(3);
        assertThat(Until.isTrue(() -> false, Duration.ofMillis(1), Duration.ofMillis(20)))
                .isFalse();
    }

    @Test
    void theSizeIsThatOfProductionUnlessSaid() {
        assertThat(Size.of()).isEqualTo(new Size(45_000, 10_000, 60, 90, Duration.ofSeconds(5)));
        assertThat(Size.of("1000", "20", "3")).isEqualTo(new Size(1_000, 20, 3, 90, Duration.ofSeconds(5)));
    }
}
