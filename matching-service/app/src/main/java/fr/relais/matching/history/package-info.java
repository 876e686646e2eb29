/**
 * The states that rankings were computed from, kept by moment so that a pair can be explained as of then. Written beside the
 * index, which never waits for it.
 */
@NullMarked
package fr.relais.matching.history;

import org.jspecify.annotations.NullMarked;
