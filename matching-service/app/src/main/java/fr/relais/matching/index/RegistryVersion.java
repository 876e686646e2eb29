package fr.relais.matching.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The registry's version that competencies or occupations came with last. */
@ApplicationScoped
public class RegistryVersion {
    private Instant since = Instant.MIN;
    private volatile @Nullable String latest;

    /** Notes a version seen; one that was published earlier than the latest changes nothing. */
    public synchronized void seen(String version, Instant published) {
        if (!published.isBefore(since)) {
            since = published;
            latest = version;
        }
    }

    /** Null while neither a competency nor an occupation has been read. */
    public @Nullable String latest() {
        return latest;
    }
}
