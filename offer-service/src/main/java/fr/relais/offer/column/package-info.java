/** What is kept as jsonb. */
@NullMarked
package fr.relais.offer.column;

import org.jspecify.annotations.NullMarked;
