package fr.relais.skills.registry;

import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page wanted of one list, as of one version of the registry; a cursor of another list or version is refused. */
public final class Listing {
    private final String name;
    private final PageRequest request;

    /** @param registryVersion null for what is current */
    public Listing(String name, @Nullable String registryVersion, PageRequest request) {
        this.name = name + Objects.requireNonNullElse(registryVersion, "");
        this.request = request;
    }

    /** The key that the page begins after; null on the first page. */
    public @Nullable String after() {
        return request.cursor() == null
                ? null
                : Cursors.read(name, request.cursor(), 1).getFirst();
    }

    /** How many rows to read: one more than the page shows. */
    public int rows() {
        return request.limit() + 1;
    }

    /** The page out of these rows. */
    public <T> Page<T> page(List<T> rows, Function<T, String> key) {
        return Page.of(rows, request.limit(), last -> Cursors.write(name, key.apply(last)));
    }
}
