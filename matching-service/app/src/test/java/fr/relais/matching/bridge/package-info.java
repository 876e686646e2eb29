/** Tests of ways between occupations. */
@NullMarked
package fr.relais.matching.bridge;

import org.jspecify.annotations.NullMarked;
