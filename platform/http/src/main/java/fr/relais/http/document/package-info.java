/** What all OpenAPI documents say alike: bounds of values, refusals that every operation knows, and who it is open to. */
@NullMarked
package fr.relais.http.document;

import org.jspecify.annotations.NullMarked;
