/**
 * Badge templates: which achievements of which issuer grant which competencies, and their resource. Verifying a badge is
 * candidate-service's work and may not enter.
 */
@NullMarked
package fr.relais.skills.badge;

import org.jspecify.annotations.NullMarked;
