/** Tests of the offer service as a whole. */
@NullMarked
package fr.relais.offer;

import org.jspecify.annotations.NullMarked;
