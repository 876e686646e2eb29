/** Tests of the service as a whole, on real servers; what stands in a feature's package is tested beside it. */
@NullMarked
package fr.relais.candidate;

import org.jspecify.annotations.NullMarked;
