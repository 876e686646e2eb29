/** Tests of the translation into the core's numbers. */
@NullMarked
package fr.relais.matching.index;

import org.jspecify.annotations.NullMarked;
