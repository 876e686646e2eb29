/**
 * An invented population: people and offers of the after-Games paths, the same for the same seed, at any
 * size. No name, address or employer in it is anyone's.
 */
@NullMarked
package fr.relais.local.demo;

import org.jspecify.annotations.NullMarked;
