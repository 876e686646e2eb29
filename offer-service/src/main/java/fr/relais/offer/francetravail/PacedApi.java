package fr.relais.offer.francetravail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the API no faster than it likes: with a pause before each call, waiting as long as it asks for (429, 503), and trying
 * again what failed. Used by one thread.
 */
@ApplicationScoped
class PacedApi {
    private static final Logger LOG = Logger.getLogger(PacedApi.class);
    private static final Pattern TOTAL = Pattern.compile(".*/([0-9]{1,9})");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final OffersApi api;
    private final PollingConfig config;
    private final Pauses pauses;
    private final Clock clock;

    PacedApi(@RestClient OffersApi api, PollingConfig config, Pauses pauses, Clock clock) {
        this.api = api;
        this.config = config;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * What was answered.
     *
     * @param total offers that a search found; 0 when it does not say
     * @param body null when there is nothing (204)
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answer(int total, byte @Nullable [] body) {}

    /** @throws ApiFailure when the API does not answer so, tried as often as configured */
    Answer ask(Function<OffersApi, Response> call) {
        var wait = config.firstRetry();
        for (int tries = 1; ; tries++) {
            pauses.pause(config.pause());
            try (var response = response(call)) {
                if (response != null && isAnswer(response.getStatus())) {
                    return answer(response);
                }
                failIfFinal(response, tries);
                pauses.pause(shorter(Objects.requireNonNullElse(retryAfter(response), wait)));
            }
            wait = wait.multipliedBy(2);
        }
    }

    private void failIfFinal(@Nullable Response response, int tries) {
        boolean isRefused = response != null && isRefusal(response.getStatus());
        if (isRefused || tries >= config.tries()) {
            throw new ApiFailure(response == null ? "no answer" : "status " + response.getStatus());
        }
    }

    private @Nullable Response response(Function<OffersApi, Response> call) {
        try {
            return call.apply(api);
        } catch (WebApplicationException e) {
            return e.getResponse();
        } catch (ProcessingException e) {
            LOG.debugf("France Travail's API: %s", e.getMessage());
            return null;
        }
    }

    private static boolean isAnswer(int status) {
        return status == 200 || status == 204 || status == 206;
    }

    /** It would be refused again, however often it is asked; a token that is refused may only be old. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
    }

    private static Answer answer(Response response) {
        var body = response.getStatus() == 204 ? null : response.readEntity(byte[].class);
        var total = TOTAL.matcher(Objects.requireNonNullElse(response.getHeaderString("Content-Range"), ""));
        return new Answer(total.matches() ? Integer.parseInt(total.group(1)) : 0, body);
    }

    /** Seconds or a date; null when it says neither. */
    private @Nullable Duration retryAfter(@Nullable Response response) {
        var header = response == null ? null : response.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (header == null) {
            return null;
        }
        if (SECONDS.matcher(header).matches()) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            Instant then = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            var wait = Duration.between(clock.instant(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Duration shorter(Duration wait) {
        return wait.compareTo(config.longestWait()) > 0 ? config.longestWait() : wait;
    }

    /** The API did not answer. */
    static final class ApiFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ApiFailure(String message) {
            super(message);
        }
    }
}
