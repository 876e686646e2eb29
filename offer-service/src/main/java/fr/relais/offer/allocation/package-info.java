/** Proposes who gets a seat where seats are scarce; a counsellor decides. */
@NullMarked
package fr.relais.offer.allocation;

import org.jspecify.annotations.NullMarked;
