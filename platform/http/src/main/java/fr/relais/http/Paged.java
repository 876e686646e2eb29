package fr.relais.http;

import org.jspecify.annotations.Nullable;

/** An answer that another page may follow; gets a {@code Link} header. */
public interface Paged {
    /** Cursor of the following page; null on the last one. */
    @Nullable
    String next();
}
