package fr.relais.candidate.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.relais.candidate.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real TLS to a real server. */
@QuarkusTest
@TestProfile(Hosting.class)
@RealServers
class FetcherIT {
    private final BadgeHost host = BadgeHost.shared();

    @Inject
    Fetcher fetcher;

    @Test
    void anAnswerWithItsStatus() throws FetchFailure {
        host.put("/badge", 200, "{\"é\": 1}");
        host.put("/gone", 410, "");
        assertThat(get("/badge")).isEqualTo(new Fetched(200, "{\"é\": 1}"));
        assertThat(get("/gone").status()).isEqualTo(410);
    }

    @Test
    void aRedirectWithinWhatWasAskedForIsFollowed() throws FetchFailure {
        host.put("/a/2", 200, "two");
        host.redirect("/a/1", "2");
        assertThat(fetcher.get(URI.create(host.address("/a/1")), this::isA).text())
                .isEqualTo("two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/b/1", "https://elsewhere.example/a/1", "http://issuer.badges.test/a/2", "//localhost/a/2"})
    void aRedirectOffItIsNot(String location) {
        host.put("/b/1", 200, "not to be read");
        host.redirect("/a/3", location);
        refused(host.address("/a/3"), FetchFailure.Reason.NOT_ALLOWED);
    }

    @Test
    void redirectsEnd() {
        host.redirect("/a/4", "/a/4");
        refused(host.address("/a/4"), FetchFailure.Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://issuer.badges.test/a/1",
                "https://elsewhere.example/a/1",
                "http://issuer.badges.test:%d/a/1"
            })
    void onlyHttpsToNamedHostsAndPorts(String address) {
        refused(address.formatted(BadgeHost.port()), FetchFailure.Reason.NOT_ALLOWED);
    }

    @Test
    void aPrivateHostIsNotAskedThoughItIsNamed() {
        refused("https://localhost:" + BadgeHost.port() + "/a/1", FetchFailure.Reason.PRIVATE);
    }

    @Test
    void aCertificateHasToBeOfTheHost() {
        host.put("/a/5", 200, "not to be read");
        refused("https://" + BadgeHost.WRONG_NAME + ":" + BadgeHost.port() + "/a/5", FetchFailure.Reason.UNREACHABLE);
    }

    @Test
    void anAnswerHasAtMostAsManyBytesAsABadge() throws FetchFailure {
        int most = 256 * 1024;
        host.put("/a/most", 200, "x".repeat(most));
        host.put("/a/more", 200, "x".repeat(most + 1));
        assertThat(get("/a/most").text()).hasSize(most);
        refused(host.address("/a/more"), FetchFailure.Reason.TOO_LARGE);
    }

    @Test
    void whatIsTooLargeIsCutOffWhileItComes() throws InterruptedException {
        var sent = new AtomicLong();
        var cut = new CountDownLatch(1);
        host.put("/a/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (var part = new byte[64 * 1024]; sent.get() < 1L << 30; sent.addAndGet(part.length)) {
                    exchange.getResponseBody().write(part);
                }
            } catch (IOException e) {
                cut.countDown();
            }
        });
        refused(host.address("/a/large"), FetchFailure.Reason.TOO_LARGE);
        assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatNeverEndsIsCutOffInTime() throws InterruptedException {
        var cut = new CountDownLatch(1);
        host.put("/a/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 600; i++) {
                    exchange.getResponseBody().write(" ".getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                    cut.await(100, TimeUnit.MILLISECONDS);
                }
            } catch (IOException e) {
                cut.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        refused(host.address("/a/slow"), FetchFailure.Reason.UNREACHABLE);
        assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private boolean isA(URI address) {
        return address.toString().startsWith(host.address("/a/"));
    }

    private Fetched get(String path) throws FetchFailure {
        return fetcher.get(URI.create(host.address(path)), address -> true);
    }

    private void refused(String address, FetchFailure.Reason reason) {
        var first = URI.create(address);
        var failure = catchThrowableOfType(
                FetchFailure.class, () -> fetcher.get(first, next -> next.equals(first) || isA(next)));
        assertThat(failure).as(address).isNotNull();
        assertThat(failure.reason()).isEqualTo(reason);
    }
}
