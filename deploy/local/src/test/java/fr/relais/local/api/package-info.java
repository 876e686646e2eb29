@NullMarked
package fr.relais.local.api;

import org.jspecify.annotations.NullMarked;
