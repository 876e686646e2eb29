/** The vocabulary of priority publics: data, open to more. Who is of which is written on enrolments only. */
@NullMarked
package fr.relais.offer.publics;

import org.jspecify.annotations.NullMarked;
