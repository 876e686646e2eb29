/**
 * How content comes into the registry: the bundled registry at start, the official ROME and communes files by request.
 * All of it is applied as an upsert: what has not changed is not published again.
 */
@NullMarked
package fr.relais.skills.loading;

import org.jspecify.annotations.NullMarked;
