/** What a person consents to, purpose by purpose, with the history of it. */
@NullMarked
package fr.relais.candidate.consent;

import org.jspecify.annotations.NullMarked;
