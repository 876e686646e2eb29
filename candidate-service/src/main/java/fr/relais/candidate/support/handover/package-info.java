/** Handing a person from one structure to another: only with the person's word, and told in their log when others note it. */
@NullMarked
package fr.relais.candidate.support.handover;

import org.jspecify.annotations.NullMarked;
