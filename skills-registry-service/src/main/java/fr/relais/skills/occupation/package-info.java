/**
 * Occupations: the requirements that offers inherit from a ROME code, curated or derived, the bridges to other
 * occupations, and their resource. Reading files is loading's work.
 */
@NullMarked
package fr.relais.skills.occupation;

import org.jspecify.annotations.NullMarked;
