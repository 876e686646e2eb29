package fr.relais.system;

import static fr.relais.system.Scheme.offers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.testing.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * An operation of a département: six sessions for 300 people in a year, of whom 65 are to enter training; some seats are kept for
 * recipients of the RSA and for young people who were in care.
 */
class DepartementST {
    private static final String CONSENT = ", \"consent\": {\"givenOn\": \"2026-03-01\", \"way\": \"SIGNED_PAPER\"}";
    private static final String KEPT = """
            , "reservations": [{"code": "rsa-ase", "publics": ["RSA", "ASE"], "seats": 10, "legalGround": "L1133-6"}]""";
    private static final String TARGETS = """
            [{"step": "PRESENT", "people": 300, "per": "YEAR"}, {"step": "IN_TRAINING", "people": 65, "per": "YEAR"}]""";

    @Test
    void from300PeopleInSixSessionsTo65EntriesIntoTraining() throws Exception {
        var operation = Scheme.operation(Scheme.programme("[]"), TARGETS);
        var sessions = IntStream.range(0, 6)
                .mapToObj(i -> Scheme.session(operation, "FORUM", 50, KEPT))
                .toList();
        var enrolments = together(IntStream.range(0, 300)
                .<Callable<JsonNode>>mapToObj(i -> () -> come(sessions.get(i % 6), i))
                .toList());
        assertThat(enrolments).extracting(one -> one.get("state").asText()).containsOnly("SEATED");
        sessions.forEach(Scheme::begin);
        together(IntStream.range(0, 300)
                .<Callable<Boolean>>mapToObj(i -> () -> follow(enrolments.get(i), i))
                .toList());

        var indicators = offers(Identity.COUNSELLOR, "/operations/" + operation + "/indicators?by=session");
        assertThat(indicators.at("/steps/ORIENTED/people").asInt()).isEqualTo(300);
        assertThat(indicators.get("groups")).hasSize(6);
        assertThat(indicators.get("targets"))
                .filteredOn(target -> target.get("year").asText().equals(Scheme.BEGUN))
                .hasSize(2)
                .allSatisfy(target -> assertThat(target.get("percent").asInt()).isEqualTo(100));
        var log = offers(Identity.COUNSELLOR, "/sessions/" + sessions.getFirst() + "/priority-log");
        assertThat(log.at("/items/0/reservations/0/legalGround").asText()).isEqualTo("L1133-6");
        assertThat(log.at("/items/0/programme").asText()).startsWith("st-");
    }

    /** Every fifth receives the RSA: ten at each session, for whom ten seats are kept. */
    private static JsonNode come(String session, int number) {
        var publics = number / 6 % 5 == 0 ? ", \"publics\": [\"RSA\"]" + CONSENT : "";
        return Scheme.enrol(session, Scheme.person(""), publics);
    }

    private static boolean follow(JsonNode enrolment, int number) {
        Scheme.present(enrolment);
        if (number < 65) {
            Scheme.record(enrolment, "outcomes/ENTERED_TRAINING", "{\"reached\": true, \"reasonCode\": \"STARTED\"}");
        }
        return true;
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
