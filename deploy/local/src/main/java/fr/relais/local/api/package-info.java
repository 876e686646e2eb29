/** The services' HTTP API as a client of the local run calls it, with real tokens. */
@NullMarked
package fr.relais.local.api;

import org.jspecify.annotations.NullMarked;
