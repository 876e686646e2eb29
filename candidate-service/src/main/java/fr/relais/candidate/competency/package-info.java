/** Stating a candidate's competencies one by one, and reading them with who said what, when. */
@NullMarked
package fr.relais.candidate.competency;

import org.jspecify.annotations.NullMarked;
