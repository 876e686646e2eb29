/** Who may see which ranking and which candidate: owners as the topics state them, compared with the caller's token. */
@NullMarked
package fr.relais.matching.access;

import org.jspecify.annotations.NullMarked;
