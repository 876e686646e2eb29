/**
 * What this service knows of the skills registry, from its topics: competencies, communes, and which ROME lists are
 * loaded. A view in memory, read anew at each start; nothing here writes.
 */
@NullMarked
package fr.relais.candidate.registry;

import org.jspecify.annotations.NullMarked;
