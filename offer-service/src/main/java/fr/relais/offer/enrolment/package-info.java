/** Who is enrolled at which session: seats, waiting list, attendance and outcome. Nothing here reaches a profile or a rank. */
@NullMarked
package fr.relais.offer.enrolment;

import org.jspecify.annotations.NullMarked;
