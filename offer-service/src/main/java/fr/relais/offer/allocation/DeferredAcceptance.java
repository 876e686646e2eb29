package fr.relais.offer.allocation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives seats so that nobody has cause for complaint.
 *
 * <p>Idea: deferred acceptance, with the people asking. Each asks at the session that it likes most of those that have not
 * refused it; a session keeps whom it would choose of all who ask, and refuses the others, until nobody has to ask again. A
 * session chooses in its order, reserved seats for their publics first ({@link Course#choose}): somebody more who asks never
 * gets a refused one in, so the choice fits the method. The outcome is stable: nobody would rather sit where one who stands
 * behind has a seat that was open to both, and no seat stays empty that somebody would rather have. Of all stable ones it is the
 * best for each person at once, and nobody gains by stating another preference.
 *
 * <p>Who has no wish between sessions asks in the fair order. Nothing is left to chance or to the order of arrival, so the same
 * input gives the same outcome; nor does it matter who asks first, so all who have to ask do so at once, and a session chooses once a
 * round. Cost: a round sorts who is kept and who asks; each application is refused at most once, so there are as many rounds as
 * applications at worst, and some dozens as a rule.
 */
final class DeferredAcceptance {
    private static final Comparator<Application> LIKED = Comparator.<Application>comparingInt(
                    one -> one.preference() == null ? Integer.MAX_VALUE : one.preference())
            .thenComparing(one -> FairOrder.hash(one.sessionId(), one.candidateId()), Long::compareUnsigned)
            .thenComparing(Application::sessionId);

    private final Map<UUID, Course> courses;
    private final Map<UUID, Set<Application>> kept = new HashMap<>();
    private final Map<UUID, ArrayDeque<Application>> wishes = new HashMap<>();

    private DeferredAcceptance(Collection<Course> courses) {
        this.courses = courses.stream().collect(Collectors.toMap(Course::sessionId, Function.identity()));
    }

    /**
     * Who gets a seat: at most one a person.
     *
     * @param applications each at one of the courses, at most one a person and course
     */
    static Set<Application> run(Collection<Course> courses, Collection<Application> applications) {
        return new DeferredAcceptance(courses).allocate(applications);
    }

    /** What one person asks for, what it likes most first. */
    static List<Application> wishes(Collection<Application> ofOne) {
        return ofOne.stream().sorted(LIKED).toList();
    }

    private Set<Application> allocate(Collection<Application> applications) {
        applications.stream()
                .collect(Collectors.groupingBy(Application::candidateId))
                .forEach((person, ofOne) -> wishes.put(person, new ArrayDeque<>(wishes(ofOne))));
        Collection<UUID> asking = wishes.keySet();
        while (!asking.isEmpty()) {
            asking = next(asking).entrySet().stream()
                    .flatMap(asked -> ask(asked.getKey(), asked.getValue()).stream())
                    .map(Application::candidateId)
                    .toList();
        }
        var seated = new HashSet<Application>();
        kept.values().forEach(seated::addAll);
        return seated;
    }

    /** What each of them likes most of what is left, by session; who has no wish left asks no more. */
    private Map<UUID, List<Application>> next(Collection<UUID> people) {
        return people.stream()
                .flatMap(person ->
                        Optional.ofNullable(requireNonNull(wishes.get(person)).poll()).stream())
                .collect(Collectors.groupingBy(Application::sessionId));
    }

    /** Those of a session, and of who asks there now, whom it refuses. */
    private List<Application> ask(UUID session, List<Application> asking) {
        var pool = new ArrayList<>(asking);
        pool.addAll(kept.getOrDefault(session, Set.of()));
        var chosen = requireNonNull(courses.get(session)).choose(pool).keySet();
        kept.put(session, chosen);
        pool.removeAll(chosen);
        return pool;
    }
}
