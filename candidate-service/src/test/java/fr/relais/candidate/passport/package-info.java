/** Tests of a passport's forms. No service is started here. */
@NullMarked
package fr.relais.candidate.passport;

import org.jspecify.annotations.NullMarked;
