/** How fast the matching core is, by JMH. Reader: whoever changes the core and wants to see what it costs. */
@NullMarked
package fr.relais.matching.bench;

import org.jspecify.annotations.NullMarked;
