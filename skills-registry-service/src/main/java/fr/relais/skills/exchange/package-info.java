/**
 * The registry in the forms that others exchange: SKOS as JSON-LD and Turtle. What an entry says is decided elsewhere; only
 * how it is written may enter.
 */
@NullMarked
package fr.relais.skills.exchange;

import org.jspecify.annotations.NullMarked;
