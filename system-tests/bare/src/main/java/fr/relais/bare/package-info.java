/** A bare endpoint. */
@NullMarked
package fr.relais.bare;

import org.jspecify.annotations.NullMarked;
