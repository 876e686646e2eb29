/** Tests without any server. */
@NullMarked
package fr.relais.candidate.support;

import org.jspecify.annotations.NullMarked;
