/** Signatures of badges, and the keys they may be believed from: those of the registry's templates and no others. */
@NullMarked
package fr.relais.candidate.openbadge.proof;

import org.jspecify.annotations.NullMarked;
