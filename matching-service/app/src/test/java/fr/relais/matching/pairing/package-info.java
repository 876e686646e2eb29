/** Tests of how pairs are explained. */
@NullMarked
package fr.relais.matching.pairing;

import org.jspecify.annotations.NullMarked;
