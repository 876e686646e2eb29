/** The production realm as Keycloak understands it: its rules read back, and what they do to whoever signs in. */
@NullMarked
package fr.relais.testing.realm;

import org.jspecify.annotations.NullMarked;
