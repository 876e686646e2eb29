/**
 * The competency passport: what a person can do and on whose word, in forms to read, to verify and to print. Statements
 * are not judged here, and no name enters a signed form.
 */
@NullMarked
package fr.relais.candidate.passport;

import org.jspecify.annotations.NullMarked;
