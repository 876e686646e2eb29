/** From the occupations of a person, a mission at the Games among them, to others: why, what it takes, and what is offered now. */
@NullMarked
package fr.relais.matching.bridge;

import org.jspecify.annotations.NullMarked;
