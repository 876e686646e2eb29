/** Who wrote something by these APIs: a structure, a source or an employer. */
@NullMarked
package fr.relais.offer.owner;

import org.jspecify.annotations.NullMarked;
