package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import java.util.Iterator;
import java.util.stream.Stream;

/** The first people of a {@link World}, drawn anew at each pass: a list of millions would fill the memory that is needed. */
record People(int size, boolean filtered, boolean independent) implements Iterable<Candidate> {
    private static final int SEED = 1;

    @Override
    public Iterator<Candidate> iterator() {
        return Stream.generate(new World(SEED, filtered, independent)::candidate)
                .limit(size)
                .iterator();
    }
}
