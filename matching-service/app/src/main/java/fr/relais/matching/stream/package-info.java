/** Shortlists pushed to whoever keeps a request open. What may be seen is decided by the package {@code access}. */
@NullMarked
package fr.relais.matching.stream;

import org.jspecify.annotations.NullMarked;
