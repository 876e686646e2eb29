package fr.relais.skills.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where entries are read: those that are current, and those of any version the registry has had. */
@ApplicationScoped
public class Entries {
    private final DataSource database;
    private final ObjectMapper json;
    private final RegistryVersions versions;

    Entries(DataSource database, ObjectMapper json, RegistryVersions versions) {
        this.database = database;
        this.json = json;
        this.versions = versions;
    }

    /**
     * As of a version of the registry; problem 400 when it never had that one.
     *
     * @param registryVersion as answers and events name it; null for what is current
     */
    public EntryReader in(@Nullable String registryVersion) {
        if (registryVersion == null) {
            return current();
        }
        return new EntryReader(database, json, versions.require(registryVersion).ordinal());
    }

    /**
     * A page of a kind's states in the order of keys.
     *
     * @param registryVersion null for what is current
     */
    public <T> Page<T> page(Kind<T> kind, @Nullable String registryVersion, PageRequest request) {
        var listing = new Listing(kind.name(), registryVersion, request);
        var after = Objects.requireNonNullElse(listing.after(), "");
        var rows = in(registryVersion).page(kind, after, listing.rows());
        return listing.page(rows, Entry::key).map(Entry::state);
    }

    /**
     * One entry; problem 404 when there is none.
     *
     * @param registryVersion null for what is current
     */
    public <T> Entry<T> require(Kind<T> kind, String key, @Nullable String registryVersion) {
        return in(registryVersion).find(kind, key).orElseThrow(() -> Problems.notFound(kind.name()));
    }

    /** One entry as it stands. */
    public <T> Optional<Entry<T>> find(Kind<T> kind, String key) {
        return current().find(kind, key);
    }

    /** All entries as they stand; see {@link EntryReader#all}. */
    public <T> Map<String, Entry<T>> all(Kind<T> kind) {
        return current().all(kind);
    }

    private EntryReader current() {
        return new EntryReader(database, json, null);
    }
}
