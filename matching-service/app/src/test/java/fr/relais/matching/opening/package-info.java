/** Tests of what opens doors. */
@NullMarked
package fr.relais.matching.opening;

import org.jspecify.annotations.NullMarked;
