package fr.relais.candidate.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A real https server on this machine with a certificate of its own, that answers what a test says. */
public final class BadgeHost {
    public static final String DOMAIN = ".badges.test";
    public static final String NAME = "issuer" + DOMAIN;
    /** Resolves to the same server, whose certificate does not name it. */
    static final String WRONG_NAME = "wrong" + DOMAIN;

    static final String PASSWORD = "changeit";

    private static final String STORE = "relais.test.badge-host.store";
    private static final String PORT = "relais.test.badge-host.port";

    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();

    private BadgeHost() {}

    /** The one host of a test run, started when a test first asks for it. */
    public static BadgeHost shared() {
        return Shared.HOST;
    }

    private static final class Shared {
        static final BadgeHost HOST = start();
    }

    private static BadgeHost start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
            var server = HttpsServer.create(address, 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls(store())));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var host = new BadgeHost();
            server.createContext("/", host::answer);
            server.start();
            return host;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the host listens. Kept by the JVM: profile and tests are loaded by different loaders. */
    static synchronized int port() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.getProperties().putIfAbsent(PORT, Integer.toString(probe.getLocalPort()));
            return Integer.parseInt(System.getProperty(PORT));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its certificate, made once a JVM. */
    static synchronized Path store() {
        try {
            if (System.getProperty(STORE) == null) {
                var store = Files.createTempDirectory("badge-host").resolve("host.p12");
                makeCertificate(store);
                System.setProperty(STORE, store.toString());
            }
            return Path.of(System.getProperty(STORE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void makeCertificate(Path store) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "host",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "SAN=dns:" + NAME,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(made.getInputStream().readAllBytes(), UTF_8);
            if (made.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static SSLContext tls(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void answer(HttpExchange exchange) throws IOException {
        answers.getOrDefault(exchange.getRequestURI().getPath(), missing -> send(missing, 404, ""))
                .handle(exchange);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public void put(String path, int status, String text) {
        answers.put(path, exchange -> send(exchange, status, text));
    }

    /** Answers with what the supplier gives once the host is asked. */
    public void put(String path, Supplier<String> text) {
        answers.put(path, exchange -> send(exchange, 200, text.get()));
    }

    void redirect(String path, String location) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            send(exchange, 302, "");
        });
    }

    void put(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    /** An address on this host under its right name. */
    public String address(String path) {
        return "https://" + NAME + ":" + port() + path;
    }
}
