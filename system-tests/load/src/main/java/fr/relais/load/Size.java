package fr.relais.load;

import java.time.Duration;

/**
 * How much of everything.
 *
 * @param seconds of steady changes that are counted
 * @param warmUp seconds of changes before, which are not
 * @param turn of reads, several on each side
 */
public record Size(int people, int offers, int seconds, int warmUp, Duration turn) {
    /** As production may be: people, offers and seconds may be said, the rest is as it is. */
    static Size of(String... args) {
        return new Size(
                number(args, 0, 45_000), number(args, 1, 10_000), number(args, 2, 60), 90, Duration.ofSeconds(5));
    }

    static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }
}
