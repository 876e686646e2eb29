package fr.relais.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Places of the records this consumer has dead-lettered before. A view is rebuilt from offset 0 at each start, and a bad
 * record that compaction keeps must not give a new dead letter each time.
 */
final class Buried {
    private final String consumer;
    private final Set<String> places = new HashSet<>();

    Buried(String consumer) {
        this.consumer = consumer;
    }

    /** Notes a dead letter of any consumer; those of others are passed over. */
    void note(ConsumerRecord<byte[], byte[]> letter) {
        if (consumer.equals(header(letter, DeadLetters.CONSUMER))) {
            places.add(header(letter, "dead-letter-topic")
                    + '/'
                    + header(letter, DeadLetters.PARTITION)
                    + '/'
                    + header(letter, DeadLetters.OFFSET));
        }
    }

    boolean holds(ConsumerRecord<byte[], byte[]> record) {
        return places.contains(place(record));
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        places.add(place(record));
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + '/' + record.partition() + '/' + record.offset();
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
