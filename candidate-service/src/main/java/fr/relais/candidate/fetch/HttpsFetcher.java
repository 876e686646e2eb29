package fr.relais.candidate.fetch;

import fr.relais.candidate.fetch.FetchFailure.Reason;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over https from hosts that an operator has named, and from nowhere else: no private address after resolving,
 * no redirect off what was asked for, bounded in bytes and time.
 */
@ApplicationScoped
class HttpsFetcher implements Fetcher {
    private static final int MOST_REDIRECTS = 3;

    private final HttpClient http;
    private final Addresses addresses;
    private final FetchSettings settings;

    HttpsFetcher(Vertx vertx, TlsConfigurationRegistry tls, Addresses addresses, FetchSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
        var options = new HttpClientOptions()
                .setSsl(true)
                .setForceSni(true)
                .setVerifyHost(true)
                .setKeepAlive(false)
                .setDecompressionSupported(false);
        tls.get("fetch").ifPresent(configured -> TlsConfigUtils.configure(options, configured));
        this.http = vertx.createHttpClient(options);
    }

    @PreDestroy
    void close() {
        var ignored = http.close();
    }

    @Override
    public Fetched get(URI address, Predicate<URI> within) throws FetchFailure {
        long end = System.nanoTime() + settings.timeout().toNanos();
        var next = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!within.test(next)) {
                throw new FetchFailure(Reason.NOT_ALLOWED, "a redirect leads elsewhere");
            }
            var host = allowed(next);
            var answer = ask(next, resolved(host, end - System.nanoTime()), end - System.nanoTime());
            if (answer.location == null) {
                return new Fetched(answer.status, answer.body.toString());
            }
            next = resolve(next, answer.location);
        }
        throw new FetchFailure(Reason.UNREACHABLE, "redirects do not end");
    }

    private static URI resolve(URI from, String location) throws FetchFailure {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new FetchFailure(Reason.UNREACHABLE, "a redirect leads nowhere");
        }
    }

    private String allowed(URI address) throws FetchFailure {
        var host = address.getHost();
        var hosts = settings.hosts().orElse(Set.of());
        if (host != null
                && "https".equals(address.getScheme())
                && address.getRawUserInfo() == null
                && hosts.contains(address.getPort() < 0 ? host : host + ':' + address.getPort())) {
            return host;
        }
        throw new FetchFailure(Reason.NOT_ALLOWED, "the host is not on the list of this service");
    }

    /** On a thread of its own, since a resolver may take longer than the whole is given. */
    private InetAddress resolved(String host, long nanos) throws FetchFailure {
        var found = new CompletableFuture<InetAddress>();
        Thread.startVirtualThread(() -> {
            try {
                found.complete(addresses.resolve(host));
            } catch (FetchFailure | RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return await(found, nanos);
    }

    private record Answer(int status, Buffer body, @Nullable String location) {}

    private Answer ask(URI address, InetAddress server, long nanos) throws FetchFailure {
        var millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
        var port = address.getPort() < 0 ? 443 : address.getPort();
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, server.getHostAddress()))
                .setHost(address.getHost())
                .setPort(port)
                .setURI(pathOf(address))
                .setTimeout(millis)
                .putHeader("Accept", "application/json, application/ld+json, application/vc+jwt, */*;q=0.1");
        var answer = http.request(request)
                .compose(sent -> sent.send())
                .compose(response -> read(response, millis))
                .toCompletionStage()
                .toCompletableFuture();
        return await(answer, nanos);
    }

    private static String pathOf(URI address) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + '?' + address.getRawQuery();
    }

    /** Reads on only as long as it is not too much; then the connection is cut, whatever the server still sends. */
    private Future<Answer> read(HttpClientResponse response, long millis) {
        var done = Promise.<Answer>promise();
        var body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > settings.mostBytes()) {
                done.tryFail(new FetchFailure(Reason.TOO_LARGE, "the answer is too large"));
            } else {
                body.appendBuffer(part);
            }
        });
        response.exceptionHandler(done::tryFail);
        response.endHandler(end -> {
            int status = response.statusCode();
            var location = status >= 300 && status < 400 ? response.getHeader("Location") : null;
            done.tryComplete(new Answer(status, body, location));
        });
        return done.future().timeout(millis, TimeUnit.MILLISECONDS).onFailure(failed -> {
            var ignored = response.request().connection().close();
        });
    }

    private static <T> T await(CompletableFuture<T> answer, long nanos) throws FetchFailure {
        try {
            return answer.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FetchFailure failure) {
                throw failure;
            }
            throw new FetchFailure(Reason.UNREACHABLE, "the host does not answer");
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FetchFailure(Reason.UNREACHABLE, "the host does not answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailure(Reason.UNREACHABLE, "the service is stopping");
        }
    }
}
