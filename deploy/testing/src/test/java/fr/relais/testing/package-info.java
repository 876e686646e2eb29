/** Tests of the test support: that what every other test stands on is real. */
@NullMarked
package fr.relais.testing;

import org.jspecify.annotations.NullMarked;
