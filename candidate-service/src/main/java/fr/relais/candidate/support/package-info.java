/**
 * How people are accompanied. What its parts share stands here: who may come to what, and noting that it was read. Nothing
 * of it reaches the matching profile, an event or a score.
 */
@NullMarked
package fr.relais.candidate.support;

import org.jspecify.annotations.NullMarked;
