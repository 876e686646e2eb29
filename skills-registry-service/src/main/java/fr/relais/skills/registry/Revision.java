package fr.relais.skills.registry;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one transaction to the registry, under one new registry version, which is taken only when something
 * really changes. For one thread; must be flushed before the transaction commits.
 */
public final class Revision {
    private final UnaryOperator<Edition> numbered;
    private final EntryWriter writer;
    private Edition edition;
    private boolean hasVersion;

    /** @param hasVersion true when the edition itself is new, so that its changes need no further number */
    Revision(Edition edition, boolean hasVersion, UnaryOperator<Edition> numbered, EntryWriter writer) {
        this.edition = edition;
        this.hasVersion = hasVersion;
        this.numbered = numbered;
        this.writer = writer;
    }

    /** The edition being revised. */
    public Edition edition() {
        return edition;
    }

    /**
     * Puts content under a key.
     *
     * @param current the entry as read after this revision was opened; null when there is none
     * @param bundled digest to remember, see {@link Entry}
     */
    public <T> Outcome put(
            Kind<T> kind, String key, @Nullable Entry<T> current, Stated<T> content, @Nullable String bundled) {
        if (current != null
                && content.at(current.version(), current.registryVersion()).equals(current.state())) {
            if (bundled != null && !bundled.equals(current.bundled())) {
                writer.remember(kind, key, bundled);
            }
            return Outcome.UNCHANGED;
        }
        var version = current == null ? 1 : current.version() + 1;
        var registryVersion = version();
        writer.write(kind, new Entry<>(key, version, registryVersion, content.at(version, registryVersion), bundled));
        return current == null ? Outcome.CREATED : Outcome.UPDATED;
    }

    /** Writes what is still held back. */
    public void flush() {
        writer.flush();
    }

    private String version() {
        if (!hasVersion) {
            edition = numbered.apply(edition);
            hasVersion = true;
        }
        return edition.version();
    }
}
