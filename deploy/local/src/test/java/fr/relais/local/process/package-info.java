/** Tests of children, pids and ports. */
@NullMarked
package fr.relais.local.process;

import org.jspecify.annotations.NullMarked;
