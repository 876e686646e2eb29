package fr.relais.offer.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.offer.enrolment.Seats;
import fr.relais.offer.operation.Reservation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Outcomes against all that could be, where there are few; for stability alone, where there are many. */
class DeferredAcceptanceTest {
    private static final List<String> PUBLICS = List.of("RSA", "QPV", "ASE");

    /** A case at random: who asks where, in which order, and what is reserved. */
    private record Case(List<Course> courses, List<Application> applications) {
        static Case random(long seed, int people, int courses, int mostSeats) {
            var random = new Random(seed);
            var persons = ids(people, random);
            var made = ids(courses, random).stream()
                    .map(id -> course(id, 1 + random.nextInt(mostSeats), persons, random))
                    .toList();
            var applications = new ArrayList<Application>();
            for (var person : persons) {
                var publics =
                        PUBLICS.stream().filter(one -> random.nextInt(3) == 0).toList();
                for (var course : made) {
                    if (random.nextInt(4) > 0) {
                        var preference = random.nextInt(4) == 0 ? null : Integer.valueOf(1 + random.nextInt(courses));
                        applications.add(new Application(
                                new UUID(random.nextLong(), 0), person, course.sessionId(), preference, publics));
                    }
                }
            }
            return new Case(made, applications);
        }

        private static List<UUID> ids(int count, Random random) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                    .toList();
        }

        private static Course course(UUID id, int seats, List<UUID> persons, Random random) {
            var reservations = new ArrayList<Reservation>();
            int left = seats;
            for (var code : List.of("a", "b")) {
                if (left > 0 && random.nextBoolean()) {
                    int reserved = 1 + random.nextInt(left);
                    left -= reserved;
                    var publics = PUBLICS.subList(random.nextInt(2), 2 + random.nextInt(2));
                    reservations.add(new Reservation(code, publics, reserved, null, "L1133-6"));
                }
            }
            var ranked = new ArrayList<>(persons);
            Collections.shuffle(ranked, random);
            Map<UUID, Integer> ranks = new HashMap<>();
            ranked.subList(0, random.nextInt(ranked.size() + 1)).forEach(one -> ranks.put(one, ranks.size() + 1));
            List<Seats.Seat> held = random.nextInt(4) == 0 ? List.of(new Seats.Seat(null)) : List.of();
            return new Course(id, seats, reservations, held, ranks);
        }

        Set<Application> run() {
            return DeferredAcceptance.run(courses, applications);
        }

        Map<UUID, List<Application>> wishes() {
            return applications.stream()
                    .collect(Collectors.groupingBy(
                            Application::candidateId,
                            Collectors.collectingAndThen(Collectors.toList(), DeferredAcceptance::wishes)));
        }

        boolean isFeasible(Set<Application> outcome) {
            return courses.stream().allMatch(course -> {
                var here = at(course, outcome);
                return course.choose(here).size() == here.size();
            });
        }

        boolean isStable(Set<Application> outcome) {
            for (var wishes : wishes().values()) {
                for (var wish : wishes) {
                    if (outcome.contains(wish)) {
                        break; // the others are liked less
                    }
                    var course = course(wish.sessionId());
                    var asking = new HashSet<>(at(course, outcome));
                    asking.add(wish);
                    if (course.choose(asking).containsKey(wish)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private Course course(UUID id) {
            return courses.stream()
                    .filter(one -> one.sessionId().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private static Set<Application> at(Course course, Collection<Application> outcome) {
            return outcome.stream()
                    .filter(one -> one.sessionId().equals(course.sessionId()))
                    .collect(Collectors.toSet());
        }

        /** Place of what the person got among its wishes, from 0; as many as the wishes for nothing. */
        static int place(List<Application> wishes, Set<Application> outcome) {
            return (int)
                    wishes.stream().takeWhile(wish -> !outcome.contains(wish)).count();
        }
    }

    private static List<Set<Application>> allOutcomes(Case given) {
        List<Set<Application>> all = List.of(Set.of());
        for (var wishes : given.wishes().values()) {
            var next = new ArrayList<>(all);
            for (var before : all) {
                for (var wish : wishes) {
                    var with = new HashSet<>(before);
                    with.add(wish);
                    next.add(with);
                }
            }
            all = next;
        }
        return all;
    }

    @Property(tries = 400)
    void ofAllStableOutcomesItIsTheBestForEachPerson(@ForAll long seed) {
        var given = Case.random(seed, 4, 3, 2);
        var outcome = given.run();
        var stable = allOutcomes(given).stream()
                .filter(given::isFeasible)
                .filter(given::isStable)
                .toList();
        assertThat(stable).contains(outcome);
        given.wishes()
                .forEach((person, wishes) ->
                        assertThat(stable).allMatch(other -> Case.place(wishes, outcome) <= Case.place(wishes, other)));
    }

    @Property(tries = 20)
    void ofManyPeopleNobodyHasCauseForComplaint(@ForAll long seed) {
        var given = Case.random(seed, 300, 6, 65);
        var outcome = given.run();
        assertThat(given.isFeasible(outcome)).isTrue();
        assertThat(given.isStable(outcome)).isTrue();
        assertThat(outcome.stream().map(Application::candidateId)).doesNotHaveDuplicates();
    }

    @Property(tries = 50)
    void theOrderOfArrivalChangesNothing(@ForAll long seed) {
        var given = Case.random(seed, 30, 4, 5);
        var shuffled = new ArrayList<>(given.applications());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new Case(given.courses(), shuffled).run()).isEqualTo(given.run());
    }

    @Property(tries = 100)
    void nobodyGainsByStatingAnotherPreference(@ForAll long seed) {
        var given = Case.random(seed, 6, 3, 2);
        var honest = given.run();
        given.wishes().forEach((person, wishes) -> {
            var lied = new ArrayList<>(given.applications());
            lied.removeIf(one -> one.candidateId().equals(person));
            for (int i = 0; i < wishes.size(); i++) {
                var wish = wishes.get(i);
                lied.add(new Application(
                        wish.enrolmentId(), person, wish.sessionId(), wishes.size() - i, wish.publics()));
            }
            var got = new Case(given.courses(), lied)
                    .run().stream()
                            .filter(one -> one.candidateId().equals(person))
                            .findFirst();
            int place = got.map(one ->
                            wishes.stream().map(Application::sessionId).toList().indexOf(one.sessionId()))
                    .orElse(wishes.size());
            assertThat(place).isGreaterThanOrEqualTo(Case.place(wishes, honest));
        });
    }

    @Test
    void theFairOrderIsTheOneThatThePublishedFormulaGives() {
        var session = UUID.fromString("019a0000-0000-7000-8000-000000000001");
        var person = UUID.fromString("019a0000-0000-7000-8000-000000000002");
        assertThat(Long.toUnsignedString(FairOrder.hash(session, person))).isEqualTo("14980095046054005901");
    }
}
