/**
 * Who may do what with which candidate: the one place where roles and claims become reach and rights. Nothing of a
 * candidate's content may enter.
 */
@NullMarked
package fr.relais.candidate.access;

import org.jspecify.annotations.NullMarked;
