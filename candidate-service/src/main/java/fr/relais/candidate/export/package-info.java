/** All that is kept of a person in one answer, to take along. Whatever feature keeps something of people adds it here. */
@NullMarked
package fr.relais.candidate.export;

import org.jspecify.annotations.NullMarked;
