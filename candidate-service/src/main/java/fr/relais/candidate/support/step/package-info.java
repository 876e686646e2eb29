/** A person's pathway: steps in their order, what came of each, and how things stand some months later. */
@NullMarked
package fr.relais.candidate.support.step;

import org.jspecify.annotations.NullMarked;
