/** Tests without any server. */
@NullMarked
package fr.relais.candidate.registry;

import org.jspecify.annotations.NullMarked;
