/** Tests without any server. */
@NullMarked
package fr.relais.candidate.intake;

import org.jspecify.annotations.NullMarked;
