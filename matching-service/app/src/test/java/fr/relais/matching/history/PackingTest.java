package fr.relais.matching.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.relais.http.Ids;
import fr.relais.matching.Samples;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PackingTest {
    private final Packing packing = new Packing();

    @AfterEach
    void close() {
        packing.close();
    }

    @Test
    void theSameBytesComeBack() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        for (byte[] data : new byte[][] {{}, {0}, noise, "éàü\u0000".getBytes(UTF_8)}) {
            assertThat(packing.unpack(packing.pack(data))).isEqualTo(data);
        }
    }

    @Test
    void aProfileOrOfferIsPackedToAThirdAtMost() {
        byte[] profile = Samples.profile(Ids.next()).toString().getBytes(UTF_8);
        byte[] offer = Samples.offer(Ids.next()).toString().getBytes(UTF_8);
        assertThat(packing.pack(profile)).hasSizeLessThan(profile.length / 3);
        assertThat(packing.pack(offer)).hasSizeLessThan(offer.length / 3);
    }

    @Test
    void whatIsDamagedIsNotReadAsSomethingElse() {
        byte[] packed = packing.pack("{\"version\":1}".getBytes(UTF_8));
        byte[] cut = Arrays.copyOf(packed, packed.length - 1);
        byte[] other = packed.clone();
        other[0] = 9;
        assertThatThrownBy(() -> packing.unpack(cut)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> packing.unpack(other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> packing.unpack(new byte[0])).isInstanceOf(IllegalStateException.class);
    }

    /** Packed by the first version of this class: whatever is changed here, stored states must stay readable. */
    @Test
    void whatWasPackedOnceStaysReadable() {
        byte[] packed = Base64.getDecoder().decode("AcOSQo0sUoxSdc3SDA10zZNNTXUtEw0MdA2TjJKNU0xSTdPApRyuJFwLAA==");
        assertThat(new String(packing.unpack(packed), UTF_8))
                .isEqualTo("{\"candidateId\":\"01928d2e-6f10-7c55-9a00-1b2c3d4e5f60\",\"version\":1,\"minor\":false}");
    }
}
