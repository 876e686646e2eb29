package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One profile after another for some of the people, drawn before they are needed. */
final class Updates {
    private static final int PROFILES = 4_096;
    private static final int PEOPLE = 4_099;

    private final List<UUID> ids = new ArrayList<>();
    private final List<Candidate> profiles;
    private long version = 1;

    Updates(People people) {
        int every = Math.max(1, people.size() / PEOPLE);
        int at = 0;
        for (Candidate candidate : people) {
            if (at++ % every == 0) {
                ids.add(candidate.id());
            }
        }
        profiles = Stream.generate(new World(99, people.filtered(), false)::candidate)
                .limit(PROFILES)
                .toList();
    }

    /** Somebody with another profile than the one before. */
    Candidate next() {
        version++;
        UUID id = ids.get((int) (version * 7_919 % ids.size()));
        Candidate what = profiles.get((int) (version % PROFILES));
        return new Candidate(id, what.held(), false, what.reach(), what.wishes(), what.career());
    }

    /** That of the last one. */
    long version() {
        return version;
    }
}
