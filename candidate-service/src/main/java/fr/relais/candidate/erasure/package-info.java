/** Erasing a person: rows, then tombstones and the erased event for all who keep something of the id. */
@NullMarked
package fr.relais.candidate.erasure;

import org.jspecify.annotations.NullMarked;
