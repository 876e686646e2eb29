/** Operations and their sessions with seats. Who sits there is the business of {@code enrolment}. */
@NullMarked
package fr.relais.offer.operation;

import org.jspecify.annotations.NullMarked;
