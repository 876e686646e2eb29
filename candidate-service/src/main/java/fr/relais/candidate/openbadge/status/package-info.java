/** Whether a badge is still in force, as its issuer publishes it: status lists, revocation lists, hosted assertions. */
@NullMarked
package fr.relais.candidate.openbadge.status;

import org.jspecify.annotations.NullMarked;
