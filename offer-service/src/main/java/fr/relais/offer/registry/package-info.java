/**
 * What this service knows of the skills registry, from its topics: competencies with the terms that stand for them,
 * occupation profiles, communes. A view in memory, read anew at each start; nothing here writes or calls.
 */
@NullMarked
package fr.relais.offer.registry;

import org.jspecify.annotations.NullMarked;
