package fr.relais.offer.allocation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that a proposal is computed from.
 *
 * @param courses in the order of their ids
 * @param applications in the order of sessions and people
 * @param shortlists versions of the shortlists that order people, by session
 */
record Inputs(List<Course> courses, List<Application> applications, Map<UUID, Long> shortlists, boolean stale) {
    Inputs {
        courses = List.copyOf(courses);
        applications = List.copyOf(applications);
        shortlists = Map.copyOf(shortlists);
    }

    /** The same without those people: what they asked for stays, under an id that leads nowhere and without publics. */
    Inputs without(Set<UUID> enrolments, Set<UUID> gone, UUID nobody) {
        return new Inputs(
                courses.stream().map(course -> course.without(gone)).toList(),
                applications.stream()
                        .map(one -> enrolments.contains(one.enrolmentId())
                                ? new Application(nobody, nobody, one.sessionId(), one.preference(), List.of())
                                : one)
                        .toList(),
                shortlists,
                stale);
    }

    /** The same with no other publics than those that the enrolments still hold; not what a proposal is computed from any more. */
    Inputs withPublics(Map<UUID, List<String>> left) {
        return new Inputs(
                courses,
                applications.stream()
                        .map(one -> one.withPublics(left.getOrDefault(one.enrolmentId(), one.publics())))
                        .toList(),
                shortlists,
                true);
    }

    /** Whether who asks where and what there is to give are the same; shortlists may have moved. */
    boolean asksTheSame(Inputs other) {
        return !stale
                && applications.equals(other.applications)
                && courses.stream()
                        .map(Course::withoutRanks)
                        .toList()
                        .equals(other.courses.stream().map(Course::withoutRanks).toList());
    }
}
