/**
 * Children of the launcher: their ports, folders, recorded pids and ends. Knows nothing of what the children do.
 */
@NullMarked
package fr.relais.local.process;

import org.jspecify.annotations.NullMarked;
