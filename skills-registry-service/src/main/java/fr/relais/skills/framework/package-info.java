/**
 * The competencies as a framework in the form of 1EdTech CASE 1.0, to be read only. What an entry says and what it is matched
 * with is decided elsewhere; nothing that CASE has no field for may enter.
 */
@NullMarked
package fr.relais.skills.framework;

import org.jspecify.annotations.NullMarked;
