/**
 * The one way out: whatever this service fetches from elsewhere goes through here. Off until an operator names hosts.
 * What is fetched is bytes; what they mean, and whether they are believed, is not decided here.
 */
@NullMarked
package fr.relais.candidate.fetch;

import org.jspecify.annotations.NullMarked;
