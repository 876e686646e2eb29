/** The service as its callers see it: real events in, HTTP out. */
@NullMarked
package fr.relais.matching;

import org.jspecify.annotations.NullMarked;
