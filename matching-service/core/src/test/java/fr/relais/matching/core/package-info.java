/** Proof of the rules: worked cases, each condition, and a second reading of them written apart from the first. */
@NullMarked
package fr.relais.matching.core;

import org.jspecify.annotations.NullMarked;
