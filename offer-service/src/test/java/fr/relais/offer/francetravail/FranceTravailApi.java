package fr.relais.offer.francetravail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Answers as France Travail's API does: a token by client credentials, searches by département and time of creation in pages of
 * 150 up to 3 150, offers by their id, 204 for what is not there. A test says what is on offer, and which faults come first.
 */
public final class FranceTravailApi implements QuarkusTestResourceLifecycleManager {
    /** The one that the service under test asks. */
    static final FranceTravailApi SHARED = new FranceTravailApi();

    private static final Pattern RANGE = Pattern.compile("([0-9]+)-([0-9]+)");
    private static final int MOST = 3_150;
    private static final int PAGE = 150;

    /** An offer as a search finds it. */
    record Offered(String id, String departement, Instant created, String json) {}

    /** An answer in place of the right one. */
    record Fault(int status, String body, Map<String, String> headers) {}

    private final Map<String, Offered> offers = new HashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Map<String, Fault> faultsOfPaths = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private int tokens;
    private boolean givesTokens = true;

    @Override
    public Map<String, String> start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            server.createContext("/token", SHARED::token);
            server.createContext("/api/v2/", SHARED::api);
            server.start();
            var base = "http://localhost:" + server.getAddress().getPort();
            return Map.of(
                    "quarkus.rest-client.francetravail.url", base + "/api",
                    "quarkus.oidc-client.francetravail.token-path", base + "/token?realm=%2Fpartenaire",
                    "quarkus.oidc-client.francetravail.client-id", "relais",
                    "quarkus.oidc-client.francetravail.credentials.client-secret.value", "local",
                    "relais.offer.francetravail.polling.pause", "PT0S",
                    "relais.offer.francetravail.polling.first-retry", "PT0.01S",
                    "relais.offer.francetravail.polling.tries", "4");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}

    synchronized void reset() {
        offers.clear();
        faults.clear();
        faultsOfPaths.clear();
        calls.clear();
        tokens = 0;
        givesTokens = true;
    }

    /** Gives out no token any more, and takes none that it gave. */
    synchronized void forget() {
        givesTokens = false;
        tokens = -1;
    }

    synchronized void offer(Offered offered) {
        offers.put(offered.id, offered);
    }

    synchronized void takeBack(String id) {
        offers.remove(id);
    }

    /** The next call is answered so. */
    synchronized void fail(int status, String body, Map<String, String> headers) {
        faults.add(new Fault(status, body, headers));
    }

    /** All calls of an offer by its id are answered so. */
    synchronized void failOffer(String id, int status, String body) {
        faultsOfPaths.put("offres/" + id, new Fault(status, body, Map.of()));
    }

    /** Paths with their queries, in the order they were asked. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** How many tokens were given out. */
    synchronized int tokens() {
        return tokens;
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean isRight = "realm=/partenaire".equals(exchange.getRequestURI().getQuery())
                && form.contains("grant_type=client_credentials")
                && form.contains("client_id=relais")
                && form.contains("client_secret=local")
                && form.contains("api_offresdemploiv2");
        if (isRight && givesTokens) {
            tokens++;
            answer(
                    exchange,
                    200,
                    "{\"scope\": \"o2dsoffre api_offresdemploiv2\", \"expires_in\": 1499, \"token_type\": \"Bearer\","
                            + " \"access_token\": \"token-" + tokens + "\"}");
        } else {
            answer(exchange, 400, "{\"error\": \"invalid_client\"}");
        }
    }

    private synchronized void api(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var path = uri.getPath().substring("/api/v2/".length());
        calls.add(path + (uri.getQuery() == null ? "" : "?" + uri.getQuery()));
        var fault = faults.isEmpty() ? faultsOfPaths.get(path) : faults.poll();
        if (fault != null) {
            fault.headers.forEach(exchange.getResponseHeaders()::add);
            answer(exchange, fault.status, fault.body);
        } else if (!("Bearer token-" + tokens)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "");
        } else if (path.equals("referentiel/departements")) {
            answer(exchange, 200, "[{\"code\": \"75\", \"libelle\": \"Paris\", \"region\": null}, {\"code\": \"2A\"}]");
        } else if (path.equals("offres/search")) {
            search(exchange, query(uri));
        } else {
            var offered = offers.get(path.substring("offres/".length()));
            answer(exchange, offered == null ? 204 : 200, offered == null ? "" : offered.json);
        }
    }

    private void search(HttpExchange exchange, Map<String, String> query) throws IOException {
        var range = RANGE.matcher(query.getOrDefault("range", "0-149"));
        if (!range.matches()) {
            answer(exchange, 400, "{\"message\": \"Format du paramètre « range » incorrect.\"}");
            return;
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        if (first > 3_000 || last >= MOST || last - first >= PAGE) {
            answer(exchange, 400, "{\"message\": \"La position de début doit être inférieure ou égale à 3000.\"}");
            return;
        }
        var from = Instant.parse(Objects.requireNonNull(query.get("minCreationDate")));
        var until = Instant.parse(Objects.requireNonNull(query.get("maxCreationDate")));
        var found = offers.values().stream()
                .filter(offer -> offer.departement.equals(query.get("departement")))
                .filter(offer -> !offer.created.isBefore(from) && !offer.created.isAfter(until))
                .sorted(Comparator.comparing(Offered::created).reversed().thenComparing(Offered::id))
                .toList();
        var page = found.subList(Math.min(first, found.size()), Math.min(last + 1, found.size()));
        if (page.isEmpty()) {
            exchange.getResponseHeaders().add("Content-Range", "*/0");
            answer(exchange, 204, "");
            return;
        }
        exchange.getResponseHeaders()
                .add("Content-Range", "offres %d-%d/%d".formatted(first, first + page.size() - 1, found.size()));
        answer(
                exchange,
                page.size() == found.size() ? 200 : 206,
                "{\"resultats\": ["
                        + String.join(",", page.stream().map(Offered::json).toList()) + "], \"filtresPossibles\": []}");
    }

    private static Map<String, String> query(URI uri) {
        var query = new HashMap<String, String>();
        for (var pair : uri.getRawQuery().split("&", -1)) {
            int equals = pair.indexOf('=');
            query.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
        return query;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
