/** Tests of the servers and of the files they read. */
@NullMarked
package fr.relais.local.server;

import org.jspecify.annotations.NullMarked;
