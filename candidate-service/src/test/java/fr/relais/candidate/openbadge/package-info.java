/** Badges that we sign ourselves, one for each reason to accept or refuse. */
@NullMarked
package fr.relais.candidate.openbadge;

import org.jspecify.annotations.NullMarked;
