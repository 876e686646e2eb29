/** Puts the running system under load and says how it bears it. */
@NullMarked
package fr.relais.load;

import org.jspecify.annotations.NullMarked;
