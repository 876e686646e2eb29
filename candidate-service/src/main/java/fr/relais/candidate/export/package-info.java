/** All that is kept of a person, gathered from where it is kept, to take along. Nothing is decided or changed here. */
@NullMarked
package fr.relais.candidate.export;

import org.jspecify.annotations.NullMarked;
