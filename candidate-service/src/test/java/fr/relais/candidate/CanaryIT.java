package fr.relais.candidate;

import static fr.relais.candidate.BadgeApi.EMAIL;
import static fr.relais.candidate.BadgeApi.OWN;
import static fr.relais.candidate.BadgeApi.email;
import static fr.relais.candidate.BadgeApi.fresh;
import static fr.relais.candidate.BadgeApi.handIn;
import static fr.relais.candidate.BadgeApi.path;
import static fr.relais.candidate.BadgeApi.register;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.Keys;
import fr.relais.candidate.openbadge.Pictures;
import fr.relais.candidate.openbadge.Samples;
import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Badges full of addresses of a listener: it hears of none of them. */
@QuarkusTest
@RealServers
class CanaryIT {
    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket listener = open();

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        Registry.ready(readiness);
        BadgeTemplates.publish();
        register();
        Thread.ofVirtual().start(() -> {
            while (!listener.isClosed()) {
                try {
                    listener.accept().close();
                    connections.incrementAndGet();
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @Test
    void nothingInABadgeOpensAConnection() throws Exception {
        for (var scheme : List.of("http", "https")) {
            var canary = scheme + "://127.0.0.1:" + listener.getLocalPort() + "/";
            contexts(canary);
            keys(canary);
            members(canary);
            pictures(canary);
            handIn("text/plain", canary + "assertions/1");
            handIn("text/plain", "{\"badge\": \"" + canary + "assertions/1\"}");
            handIn("application/json", Samples.assertion(canary + "assertions/2", "HostedBadge"));
        }
        await().during(Duration.ofMillis(500)).until(() -> connections.get() == 0);
        new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort()).close();
        await().untilAtomic(connections, is(1));
    }

    private void contexts(String canary) {
        tried(badge -> ((ArrayNode) badge.get("@context")).add(canary + "context.json"));
        tried(badge -> ((ArrayNode) badge.get("@context")).addObject().put("@import", canary));
        tried(badge -> badge.put("@context", canary));
    }

    private void keys(String canary) {
        for (var name : List.of("jku", "x5u")) {
            Map<String, Object> headers = Map.of("kid", Samples.ED25519.id(), name, canary + "keys.json");
            handIn("text/plain", Samples.ED25519.token(Samples.credential(), headers));
        }
        handIn("text/plain", Keys.ed25519(canary + "key#1").token(Samples.credential()));
        handIn("application/json", Keys.ed25519(canary + "key#1").proved(Samples.credential()));
    }

    private void members(String canary) {
        for (var name : List.of("issuer", "credentialSchema", "termsOfUse", "refreshService", "image", "evidence")) {
            tried(badge -> badge.putObject(name).put("id", canary + name).put("type", "Image"));
        }
        for (var type : List.of("BitstringStatusListEntry", "1EdTechRevocationList", "StatusList2021Entry")) {
            tried(badge -> badge.putObject("credentialStatus")
                    .put("id", canary + "status")
                    .put("type", type)
                    .put("statusPurpose", "revocation")
                    .put("statusListIndex", "1")
                    .put("statusListCredential", canary + "status"));
        }
    }

    private void pictures(String canary) {
        handIn("image/svg+xml", "<!DOCTYPE svg SYSTEM \"" + canary + "svg.dtd\">" + Pictures.svg3(""));
        handIn(
                "image/svg+xml",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"" + canary + "x\">]>"
                        + Pictures.svg3("<openbadges:credential>&x;</openbadges:credential>"));
        handIn("image/svg+xml", Pictures.svg2("<openbadges:assertion verify=\"" + canary + "1\"/>"));
        handIn("image/png", Pictures.png("openbadges", canary + "1"));
    }

    /** Signed as it is, and changed after signing, as a token and as a document. */
    private void tried(Consumer<ObjectNode> change) {
        var badge = Samples.credential(fresh(), EMAIL);
        var proved = Samples.ED25519.proved(badge);
        change.accept(badge);
        change.accept(proved);
        handIn("text/plain", Samples.ED25519.token(badge));
        handIn("application/json", proved);
    }

    private static void handIn(String type, Object sent) {
        var request = email(Identity.CANDIDATE).contentType(type);
        (sent instanceof byte[] bytes
                        ? request.body(bytes)
                        : request.body(sent.toString().getBytes(UTF_8)))
                .post(path(OWN))
                .then()
                .statusCode(anyOf(is(422), is(201), is(200)));
    }
}
