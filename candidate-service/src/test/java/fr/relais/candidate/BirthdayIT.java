package fr.relais.candidate;

import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.fresh;
import static fr.relais.candidate.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import fr.relais.candidate.profile.BirthdayRun;
import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What age decides, while the clock moves. */
@QuarkusTest
@RealServers
class BirthdayIT {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    private final MovableClock clock;
    private final BirthdayRun birthdays;

    BirthdayIT(MovableClock clock, BirthdayRun birthdays) {
        this.clock = clock;
        this.birthdays = birthdays;
    }

    @AfterEach
    void putTheClockRight() {
        clock.moveAhead(Duration.ZERO);
    }

    @Test
    void aFifteenYearOldIsKeptButPublishedOnlyOnTheSixteenthBirthday() {
        var id = created(fresh(), body(yearsAgoTomorrow(16), ""));
        read(Identity.PARTNER, id).then().body("publication", is("TOO_YOUNG"));
        birthdays.now();
        assertThat(Topic.await(Topics.ACCESS, id, 1).getFirst().value()).contains("\"ageGroup\":\"UNDER_16\"");
        assertThat(TopicReader.of(Topics.PROFILE, id)).isEmpty();
        clock.moveAhead(TWO_DAYS);
        birthdays.now();
        assertThat(Topic.await(Topics.ACCESS, id, 2).getLast().value()).contains("\"ageGroup\":\"UNDER_18\"");
        var records = Topic.await(Topics.PROFILE, id, 1);
        assertThat(records).extracting(TopicReader::sequence).containsExactly(1L);
        assertThat(records.getFirst().value()).contains("\"minor\":true");
        read(Identity.PARTNER, id).then().body("publication", is("PUBLISHED"));
    }

    @Test
    void aMinorIsPublishedAsAnAdultOnTheEighteenthBirthdayOnceByHoweverManyInstances() {
        var id = created(fresh(), body(yearsAgoTomorrow(18), ""));
        assertThat(Topic.await(Topics.PROFILE, id, 1).getFirst().value()).contains("\"minor\":true");
        clock.moveAhead(TWO_DAYS);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(birthdays::now),
                        CompletableFuture.runAsync(birthdays::now),
                        CompletableFuture.runAsync(birthdays::now))
                .join();
        var records = Topic.await(Topics.PROFILE, id, 2);
        assertThat(records).extracting(TopicReader::sequence).containsExactly(1L, 2L);
        assertThat(records.getLast().value()).contains("\"minor\":false");
        assertThat(Topic.await(Topics.ACCESS, id, 2))
                .extracting(TopicReader::sequence)
                .containsExactly(1L, 2L);
        assertThat(Topic.await(Topics.ACCESS, id, 2).getLast().value()).contains("\"ageGroup\":\"ADULT\"");
    }

    @Test
    void whoNeverConsentedIsNotPublishedByABirthday() {
        var id = created(fresh(), body(yearsAgoTomorrow(16), "").replace("true", "false"));
        clock.moveAhead(TWO_DAYS);
        birthdays.now();
        Topic.await(Topics.ACCESS, id, 1);
        assertThat(TopicReader.of(Topics.PROFILE, id)).isEmpty();
        read(Identity.PARTNER, id).then().body("publication", is("NO_CONSENT"));
    }

    @Test
    void aCorrectedBirthDateThatMakesSomebodyTooYoungWithdrawsTheProfile() {
        var externalId = fresh();
        var id = created(externalId, body(""));
        Api.upsert(externalId, body(yearsAgoTomorrow(16), "")).then().statusCode(200);
        var records = Topic.await(Topics.PROFILE, id, 2);
        assertThat(records.getLast().value()).isNull();
    }

    private String yearsAgoTomorrow(int years) {
        return LocalDate.now(clock).plusDays(1).minusYears(years).toString();
    }
}
