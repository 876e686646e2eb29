/** Why one candidate has its place for one offer, in the words of the contract. */
@NullMarked
package fr.relais.matching.pairing;

import org.jspecify.annotations.NullMarked;
