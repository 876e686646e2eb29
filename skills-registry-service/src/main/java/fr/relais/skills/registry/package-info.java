/**
 * The registry as a whole: versioned entries, the edition they belong to, and the one way to change them, which publishes
 * each change. It knows no rule about what an entry says; that is the features' work.
 */
@NullMarked
package fr.relais.skills.registry;

import org.jspecify.annotations.NullMarked;
