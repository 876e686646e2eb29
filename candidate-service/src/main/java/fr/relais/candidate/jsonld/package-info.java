/**
 * JSON-LD over contexts that come along, and the signature suite eddsa-rdfc-2022. What a document says does not matter
 * here; neither keys nor purposes are judged, and nothing in here may open a connection.
 */
@NullMarked
package fr.relais.candidate.jsonld;

import org.jspecify.annotations.NullMarked;
