package fr.relais.intake;

import java.util.HashMap;
import java.util.Map;

/** Settings of a consumer that reads all partitions by itself. */
final class ConsumerSettings {
    private ConsumerSettings() {}

    static Map<String, Object> of(Map<String, Object> kafka, String name) {
        var settings = new HashMap<>(kafka);
        settings.put("client.id", name + "-follower");
        settings.remove("group.id");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("max.poll.records", "5000");
        settings.put("fetch.max.bytes", Integer.toString(16 << 20));
        settings.put("max.partition.fetch.bytes", Integer.toString(8 << 20));
        settings.put("default.api.timeout.ms", "10000");
        settings.put("allow.auto.create.topics", "false");
        return settings;
    }
}
