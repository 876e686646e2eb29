/** Tests of what others are told of shortlists. */
@NullMarked
package fr.relais.matching.delivery;

import org.jspecify.annotations.NullMarked;
