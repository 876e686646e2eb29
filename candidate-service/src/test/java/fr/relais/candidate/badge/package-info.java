/** Helps tests into the package. */
@NullMarked
package fr.relais.candidate.badge;

import org.jspecify.annotations.NullMarked;
