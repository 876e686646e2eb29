package fr.relais.intake;

import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * How far a follower is with what was on its topics at the start.
 *
 * @param behind records still to read before it has caught up; -1 while the broker has not been reached
 * @param topics by name; none while the broker has not been reached
 */
public record Progress(long behind, List<TopicProgress> topics) {
    static final Progress UNKNOWN = new Progress(-1, List.of());

    public Progress {
        topics = List.copyOf(topics);
    }

    /** True when all that was there at the start has been passed. */
    boolean caughtUp() {
        return behind == 0;
    }

    long present() {
        return topics.stream().mapToLong(TopicProgress::present).sum();
    }

    /** Adds to a health check what whoever waits for the service wants to see: {@code behind}, and each topic's share. */
    public HealthCheckResponseBuilder tell(HealthCheckResponseBuilder health) {
        topics.forEach(topic -> health.withData(topic.topic(), topic.share()));
        return health.withData("behind", behind);
    }
}
