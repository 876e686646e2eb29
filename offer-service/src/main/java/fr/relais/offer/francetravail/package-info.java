/** The ways by which France Travail's offers come: an import, its topic, and a scan of its API. They meet in one pipeline. */
@NullMarked
package fr.relais.offer.francetravail;

import org.jspecify.annotations.NullMarked;
