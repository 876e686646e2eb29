/**
 * Verifies open badges, 2.0 and 3.0: whether a badge is genuine, in force, about this person and for an achievement that
 * the registry knows. What it grants is not said here, and nothing is stored here. Nothing in a badge is believed before
 * a key or an address out of the registry's templates vouches for it.
 */
@NullMarked
package fr.relais.candidate.openbadge;

import org.jspecify.annotations.NullMarked;
