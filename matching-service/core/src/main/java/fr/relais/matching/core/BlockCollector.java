package fr.relais.matching.core;

import java.util.Map;
import java.util.Optional;

/**
 * Takes from each block of a scan what it is after.
 *
 * @param <C> itself
 */
interface BlockCollector<C> {
    /**
     * Looks at a block where somebody is open, and remembers what it finds without relying on it yet.
     *
     * @param settled false when slots may still turn out to have changed: a bound must then not rest on this block's people
     */
    void look(BlockReading reading, boolean settled);

    /** Takes what the last look found, but for slots that turned out to have changed. */
    void keep(Map<Integer, Optional<Candidate>> changed);

    /** Takes one candidate as they were at the scan's moment; not NO. */
    void take(Candidate candidate, Answer eligibility);

    /** Takes all that another one took, from other blocks of the same moment. */
    void takeAll(C other);
}
