/** Tests without any server. */
@NullMarked
package fr.relais.candidate.evidence;

import org.jspecify.annotations.NullMarked;
