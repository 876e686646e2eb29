/** Tests of what events do to the index, the unusable ones too. */
@NullMarked
package fr.relais.matching.intake;

import org.jspecify.annotations.NullMarked;
