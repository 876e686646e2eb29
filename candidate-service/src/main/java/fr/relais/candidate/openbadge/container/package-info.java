/** Takes what was handed in apart, down to an address, a token or a JSON document. Nothing here believes or fetches. */
@NullMarked
package fr.relais.candidate.openbadge.container;

import org.jspecify.annotations.NullMarked;
