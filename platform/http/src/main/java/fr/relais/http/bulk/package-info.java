/**
 * Imports: an upload is spooled, answered with 202 and applied item by item in the background, in chunks that commit
 * with their progress, so that a restart goes on where it stopped and one bad item never takes others with it.
 */
@NullMarked
package fr.relais.http.bulk;

import org.jspecify.annotations.NullMarked;
