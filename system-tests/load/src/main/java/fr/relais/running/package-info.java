/** The services as processes of their own, and plain HTTP to them. */
@NullMarked
package fr.relais.running;

import org.jspecify.annotations.NullMarked;
