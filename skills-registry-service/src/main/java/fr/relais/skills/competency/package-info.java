/**
 * The 30 competencies: what an editor says of each, and their resource. Codes are stable; wording changes by version.
 * Nothing about badges or occupations may enter.
 */
@NullMarked
package fr.relais.skills.competency;

import org.jspecify.annotations.NullMarked;
