/** Requests to every operation of this service as everybody, with something of every kind of owner there. */
@NullMarked
package fr.relais.offer.matrix;

import org.jspecify.annotations.NullMarked;
