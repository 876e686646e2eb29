/** Follows the topics of the other services into the index and the owners, and says when it has caught up. */
@NullMarked
package fr.relais.matching.intake;

import org.jspecify.annotations.NullMarked;
