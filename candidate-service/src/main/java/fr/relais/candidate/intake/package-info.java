/**
 * How candidates come in: bodies and their checks, creation, change, upsert by a source's own id, and imports. What a
 * candidate is stands in {@code profile}.
 */
@NullMarked
package fr.relais.candidate.intake;

import org.jspecify.annotations.NullMarked;
