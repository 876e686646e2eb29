/** Tests of the issuer's keys. No service is started here. */
@NullMarked
package fr.relais.candidate.issuer;

import org.jspecify.annotations.NullMarked;
