package fr.relais.intake;

/**
 * How far the reading of one topic is, of what was on it at the start. Counted in offsets: what compaction has removed
 * counts as read once it is passed.
 *
 * @param read records passed, at most {@code present}
 * @param present records that were there when the reading began
 */
public record TopicProgress(String topic, long read, long present) {
    /** Of two parts of the same topic, the whole. */
    TopicProgress plus(TopicProgress other) {
        return new TopicProgress(topic, read + other.read, present + other.present);
    }

    @Override
    public String toString() {
        return topic + ' ' + share();
    }

    /** As {@code 12 of 30}. */
    String share() {
        return read + " of " + present;
    }
}
