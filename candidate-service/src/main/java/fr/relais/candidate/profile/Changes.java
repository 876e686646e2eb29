package fr.relais.candidate.profile;

import java.util.function.Consumer;

/**
 * How candidates are changed: what a change means for the topics follows from comparing the published content before and
 * after, so no caller can forget it, and a change of no published content publishes nothing. All in the running
 * transaction.
 */
public interface Changes {
    /**
     * Changes a candidate that is locked, or was registered here.
     *
     * @return true when anything changed
     */
    boolean apply(Candidate candidate, Consumer<Candidate> change);

    /** Stores a new candidate and publishes what may be published. */
    void register(Candidate fresh, Consumer<Candidate> change);
}
