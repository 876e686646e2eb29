/** Tests of what the load driver computes. */
@NullMarked
package fr.relais.load;

import org.jspecify.annotations.NullMarked;
