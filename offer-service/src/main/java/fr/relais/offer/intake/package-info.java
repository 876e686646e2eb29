/** {@code POST /imports}: which uploads are taken from whom, and the reports on them. The work is done elsewhere. */
@NullMarked
package fr.relais.offer.intake;

import org.jspecify.annotations.NullMarked;
