/** Tests of the invented population. */
@NullMarked
package fr.relais.local.demo;

import org.jspecify.annotations.NullMarked;
