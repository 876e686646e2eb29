/** What happened with a person and what is to come, in the order of time. Only gathers; each stands elsewhere. */
@NullMarked
package fr.relais.candidate.support.timeline;

import org.jspecify.annotations.NullMarked;
