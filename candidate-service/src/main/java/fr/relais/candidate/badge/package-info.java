/**
 * The badges that people hand in, what they grant, and what becomes of them: expiry, revocation, changes of templates.
 * Grants come from the registry's templates and never from a badge's own text. Verifying is done in {@code openbadge}.
 */
@NullMarked
package fr.relais.candidate.badge;

import org.jspecify.annotations.NullMarked;
