/** Whom a structure accompanies, and who of its counsellors is in charge of whom: accounts, never names. */
@NullMarked
package fr.relais.candidate.support.portfolio;

import org.jspecify.annotations.NullMarked;
