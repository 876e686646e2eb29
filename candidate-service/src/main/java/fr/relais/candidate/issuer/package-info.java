/** Us as an issuer of credentials: our keys, when each of them signs, and how they are published. No person enters. */
@NullMarked
package fr.relais.candidate.issuer;

import org.jspecify.annotations.NullMarked;
