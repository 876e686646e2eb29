/** What a person and a structure promised each other: duties of both sides, hours a week, and when it is looked at again. */
@NullMarked
package fr.relais.candidate.support.commitment;

import org.jspecify.annotations.NullMarked;
