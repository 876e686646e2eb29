/**
 * The person's consent that others read the passport, as tokens that expire. What is shared is not known here, nor is the
 * token once it was shown.
 */
@NullMarked
package fr.relais.candidate.share;

import org.jspecify.annotations.NullMarked;
