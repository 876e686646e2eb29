/** The organisations that accompany people, and where. Nothing of a person enters. */
@NullMarked
package fr.relais.candidate.support.structure;

import org.jspecify.annotations.NullMarked;
