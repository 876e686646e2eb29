/**
 * The commands of {@code ./relais}: what each does, in which order. How a server or a child runs is the
 * matter of the packages below.
 */
@NullMarked
package fr.relais.local;

import org.jspecify.annotations.NullMarked;
