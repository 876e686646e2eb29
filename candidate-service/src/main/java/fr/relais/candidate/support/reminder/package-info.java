/** What is due in a counsellor's portfolio: reviews and follow-ups, by date. Only asks; each stands elsewhere. */
@NullMarked
package fr.relais.candidate.support.reminder;

import org.jspecify.annotations.NullMarked;
