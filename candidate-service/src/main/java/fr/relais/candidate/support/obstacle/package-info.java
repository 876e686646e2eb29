/**
 * What stands in a person's way to work, recorded with their consent: needs in closed codes, so that no diagnosis can stand
 * here. Seen by the person and by the structure that wrote it. It leads to help and to limits that the person sets.
 */
@NullMarked
package fr.relais.candidate.support.obstacle;

import org.jspecify.annotations.NullMarked;
