package fr.relais.offer.enrolment;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.enrolment.Enrolling.enrol;
import static fr.relais.testing.Identity.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import fr.relais.offer.Persons;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many at once: no seat is given twice, and none is lost. */
@QuarkusTest
@RealServers
class CrowdIT {
    private static final int SEATS = 65;
    private static final int CROWD = 200;

    private final DataSource source;
    private final PostingTopic database;

    CrowdIT(DataSource source) {
        this.source = source;
        this.database = new PostingTopic(source);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private long count(String session, String condition) {
        return database.number(
                "select count(*) from enrolment where session_id = '%s' and %s".formatted(session, condition));
    }

    @Test
    void of200AtOnce65SitAndTheOthersWaitEachUnderItsNumber() throws Exception {
        var session = Enrolling.session(SEATS, "");
        var people = Persons.accompanied(CROWD);
        var statuses = atOnce(people.stream()
                .<Callable<Integer>>map(
                        one -> () -> enrol(COUNSELLOR, session, one, "").statusCode())
                .toList());
        assertThat(statuses).hasSize(CROWD).containsOnly(201);
        assertThat(count(session, "state = 'SEATED'")).isEqualTo(SEATS);
        assertThat(count(session, "state = 'WAITING'")).isEqualTo(CROWD - SEATS);
        assertThat(database.number(
                        "select count(distinct arrival) from enrolment where session_id = '" + session + "'"))
                .isEqualTo(CROWD);
        anonymous().get("/sessions/" + session).then().body("free", is(0));
    }

    @Test
    void whileSomeLeaveAndOthersComeEverySeatIsHeldByOne() throws Exception {
        var session = Enrolling.session(20, "");
        var people = Persons.accompanied(60);
        var first = people.subList(0, 40).stream()
                .map(one -> enrol(COUNSELLOR, session, one, "").<String>path("id"))
                .toList();
        var calls = new ArrayList<Callable<Integer>>();
        first.subList(0, 15)
                .forEach(id -> calls.add(() -> as(COUNSELLOR)
                        .header("If-Match", "*")
                        .delete("/sessions/" + session + "/enrolments/" + id)
                        .statusCode()));
        people.subList(40, 60)
                .forEach(one ->
                        calls.add(() -> enrol(COUNSELLOR, session, one, "").statusCode()));
        assertThat(atOnce(calls)).containsOnly(201, 204);
        assertThat(count(session, "state = 'SEATED'")).isEqualTo(20);
        assertThat(count(session, "state = 'WAITING'")).isEqualTo(25);
        var lastSeated = database.number(
                "select max(arrival) from enrolment where state = 'SEATED' and session_id = '" + session + "'");
        assertThat(count(session, "state = 'WAITING' and arrival < " + lastSeated))
                .isZero();
    }

    @Test
    void onePersonFromManyPlacesAtOnceHasOneSeat() throws Exception {
        var session = Enrolling.session(5, "");
        UUID person = Persons.accompanied(1).getFirst();
        var ids = atOnce(IntStream.range(0, 30)
                .<Callable<String>>mapToObj(
                        i -> () -> enrol(COUNSELLOR, session, person, "").path("id"))
                .toList());
        assertThat(ids).hasSize(30);
        assertThat(ids.stream().distinct()).hasSize(1);
        anonymous().get("/sessions/" + session).then().body("free", is(4));
    }

    /** As another instance would, whose crowd does not queue here. */
    @Test
    void theSeatThatAnotherInstanceGivesMeanwhileIsNotGivenAgain() throws Exception {
        var session = Enrolling.session(1, "");
        var person = Persons.accompanied(1).getFirst();
        try (var other = source.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            try (var sql = other.createStatement()) {
                sql.execute("select from session where id = '" + session + "' for no key update");
                var coming = threads.submit(
                        () -> enrol(COUNSELLOR, session, person, "").<String>path("state"));
                assertThatThrownBy(() -> coming.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                sql.execute(
                        "insert into enrolment (id, session_id, candidate_id, version, state, arrival, publics, enrolled_at,"
                                + " seated_at, outcomes, lasting) values (gen_random_uuid(), '" + session
                                + "', gen_random_uuid(), 1, 'SEATED', 1, '{}', now(), now(), '{}', false)");
                sql.execute("update session set held = 1, arrivals = 1, version = version + 1 where id = '" + session
                        + "'");
                other.commit();
                assertThat(coming.get(10, TimeUnit.SECONDS)).isEqualTo("WAITING");
            }
        }
    }
}
