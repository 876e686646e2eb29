/** Tests of the pushed shortlists. */
@NullMarked
package fr.relais.matching.stream;

import org.jspecify.annotations.NullMarked;
