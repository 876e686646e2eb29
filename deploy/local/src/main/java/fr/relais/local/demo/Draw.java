package fr.relais.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats: draws from a stream that seed, kind and number alone decide. */
final class Draw {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private final SplittableRandom random;

    /** The stream of thing {@code number} of a kind; different kinds do not follow each other. */
    Draw(long seed, String kind, long number) {
        random = new SplittableRandom(seed ^ ((long) kind.hashCode() << 32) ^ (number * SPREAD));
    }

    /** True in {@code percent} of a hundred draws. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Up to {@code width} to either side of {@code centre}. */
    double around(double centre, double width) {
        return centre + random.nextDouble(-width, width);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One of {@code things}, each as often as its weight says. */
    <T extends Weighted> T weighted(List<T> things) {
        int left = random.nextInt(things.stream().mapToInt(Weighted::weight).sum());
        for (T thing : things) {
            left -= thing.weight();
            if (left < 0) {
                return thing;
            }
        }
        throw new IllegalStateException("weights changed while drawing");
    }

    /** {@code count} different ones of {@code things}. */
    <T> List<T> some(int count, List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** Something drawn more often the heavier it is. */
    interface Weighted {
        int weight();
    }
}
