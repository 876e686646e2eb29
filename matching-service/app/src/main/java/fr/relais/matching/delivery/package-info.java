/**
 * From the index to what others are told: shortlists that changed are stored, and published with the steps of their
 * candidates in the same transaction. No ranking is computed here, and nothing but opaque ids enters.
 */
@NullMarked
package fr.relais.matching.delivery;

import org.jspecify.annotations.NullMarked;
