/** Tests of JSON-LD and its signatures. No service is started here. */
@NullMarked
package fr.relais.candidate.jsonld;

import org.jspecify.annotations.NullMarked;
