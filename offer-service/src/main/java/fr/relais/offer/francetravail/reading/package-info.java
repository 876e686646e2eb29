/**
 * What comes in of an offer of France Travail's "Offres d'emploi v2". Everything may be missing or of another type than
 * announced; what identifies a person, an agency or an employer, and free text beyond the title, does not come in.
 */
@NullMarked
package fr.relais.offer.francetravail.reading;

import org.jspecify.annotations.NullMarked;
