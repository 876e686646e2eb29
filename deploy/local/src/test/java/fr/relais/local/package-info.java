/** Tests of the launcher. */
@NullMarked
package fr.relais.local;

import org.jspecify.annotations.NullMarked;
