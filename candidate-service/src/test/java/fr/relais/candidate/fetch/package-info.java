/** Fetching from a real https server on this machine, and from where nothing may be fetched. */
@NullMarked
package fr.relais.candidate.fetch;

import org.jspecify.annotations.NullMarked;
