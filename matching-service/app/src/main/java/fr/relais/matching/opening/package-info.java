/**
 * What would open doors: what each competency that a person does not hold would change in their list, and where it is taught.
 * Counted by the core; here it meets the sessions, as their topic states them.
 */
@NullMarked
package fr.relais.matching.opening;

import org.jspecify.annotations.NullMarked;
