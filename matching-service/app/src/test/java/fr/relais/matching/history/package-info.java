/** Tests of what is kept of the past, and of what is answered from it. */
@NullMarked
package fr.relais.matching.history;

import org.jspecify.annotations.NullMarked;
