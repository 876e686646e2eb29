/**
 * What a person at a terminal sees: plain lines, and failures told in one of them. No stack trace enters here.
 */
@NullMarked
package fr.relais.local.console;

import org.jspecify.annotations.NullMarked;
