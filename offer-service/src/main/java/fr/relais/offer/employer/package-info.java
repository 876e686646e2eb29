/** Employers by their SIRET: who works with the programmes, under which agreements. */
@NullMarked
package fr.relais.offer.employer;

import org.jspecify.annotations.NullMarked;
