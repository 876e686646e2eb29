/** Tests of decisions on pairs. */
@NullMarked
package fr.relais.matching.decision;

import org.jspecify.annotations.NullMarked;
