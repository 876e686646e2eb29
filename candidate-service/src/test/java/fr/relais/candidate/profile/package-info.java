/** Tests without any server. */
@NullMarked
package fr.relais.candidate.profile;

import org.jspecify.annotations.NullMarked;
