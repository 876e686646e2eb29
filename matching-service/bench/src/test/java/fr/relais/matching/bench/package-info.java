/** Each benchmark runs, tiny. */
@NullMarked
package fr.relais.matching.bench;

import org.jspecify.annotations.NullMarked;
