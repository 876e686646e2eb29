/**
 * Who may do what: reads {@code docs/matrix.csv} and asks a running service every question that follows from it. What a
 * service's objects are, and whose, is said by the service's own test; nothing of a service may enter.
 */
@NullMarked
package fr.relais.testing.matrix;

import org.jspecify.annotations.NullMarked;
