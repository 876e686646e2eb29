package fr.relais.matching.core;

import java.util.UUID;

/** What the index holds: something with an id. */
interface Identified {
    UUID id();
}
