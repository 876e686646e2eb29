package fr.relais.testing.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends random and spoilt requests to every operation of a document, as everybody. None may be answered with 500, and none may
 * tell a stranger the secrets of somebody whose own people send nothing. 1 500 from one seed of chance, so that a suite does not
 * fail for what the one before did not find; or as many as {@code RELAIS_RANDOM_REQUESTS} says, from another seed.
 */
public final class RandomRequests {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final int MOST_FAULTS = 20;
    private static final List<Visitor> SENDERS = List.of(
            Visitor.CANDIDATE,
            Visitor.COUNSELLOR,
            Visitor.EMPLOYER,
            Visitor.PARTNER,
            Visitor.OPS,
            Visitor.REGISTRY_ADMIN,
            Visitor.ANONYMOUS);

    private final Http http;
    private final ApiDocument document;
    private final List<Subject> subjects;
    private final Set<String> secrets;
    private final Dice dice;
    private final RandomBody bodies;

    private RandomRequests(String base, ApiDocument document, List<Subject> subjects, Set<String> secrets, long seed) {
        this.http = new Http(base.replaceAll("/$", ""));
        this.document = document;
        this.subjects = subjects;
        this.secrets = secrets;
        this.dice = new Dice(seed);
        this.bodies = new RandomBody(document.tree(), dice);
    }

    /**
     * Sends them to a service.
     *
     * @param service its module
     * @param base its address
     * @param subjects whose parameters paths are made of
     * @param secrets what is told to none of the senders
     * @throws AssertionError with the first requests that were answered with 500, without a problem, or with a secret
     */
    public static void check(String service, String base, List<Subject> subjects, Set<String> secrets) {
        var asked = System.getenv("RELAIS_RANDOM_REQUESTS");
        int many = Integer.parseInt(Objects.requireNonNullElse(asked, "1500"));
        long seed = asked == null ? 2024 : System.nanoTime();
        var run = new RandomRequests(base, ApiDocument.of(service), subjects, secrets, seed);
        List<String> faults = new ArrayList<>();
        var operations = List.copyOf(run.document.operations());
        for (int i = 0; i < many && faults.size() < MOST_FAULTS; i++) {
            run.send(run.dice.of(operations), faults);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("seed " + seed + ":\n" + String.join("\n", faults));
        }
    }

    private void send(String operation, List<String> faults) {
        var sender = dice.of(SENDERS);
        var space = operation.indexOf(' ');
        var path = path(operation.substring(space + 1)) + query(operation);
        var request = new Http.Sent(operation.substring(0, space), path, sender.token());
        var type = document.bodyType(operation);
        if (!type.isEmpty()) {
            request = request.sending(dice.oneIn(20) ? "text/plain" : type, body(operation));
        }
        if (dice.oneIn(2)) {
            request = request.with("If-Match", dice.of(List.of("*", "\"1\"", "\"2\"", "W/\"1\"", "1", "\"\"")));
        }
        if (dice.oneIn(4)) {
            request = request.with("Idempotency-Key", dice.of(List.of("a", dice.id(), "x".repeat(300))));
        }
        if (dice.oneIn(4)) {
            request = request.with("Accept", dice.of(List.of("*/*", "text/turtle", "application/ld+json", "x/y", ";")));
        }
        judge(request, sender, http.send(request)).forEach(fault -> faults.add(fault));
    }

    private List<String> judge(Http.Sent request, Visitor sender, Answer answer) {
        List<String> found = new ArrayList<>();
        if (answer.status() >= 500) {
            found.add(sender + " " + request + ": " + answer.status() + " " + answer.body());
        }
        if (answer.status() >= 400 && !answer.isProblem()) {
            found.add(sender + " " + request + ": " + answer.status() + " without a problem, " + answer.type());
        }
        secrets.stream()
                .filter(answer.body()::contains)
                .forEach(secret -> found.add(sender + " " + request + ": is told " + secret));
        return found;
    }

    private String path(String template) {
        var known = subjects.stream()
                .filter(subject -> template.startsWith(subject.root()))
                .toList();
        var subject = known.isEmpty() ? Subject.NONE : dice.of(known);
        return PARAMETER.matcher(template).replaceAll(found -> {
            var own = subject.parameters().get(found.group(1));
            return Matcher.quoteReplacement(
                    own != null && !dice.oneIn(4) ? own : dice.oneIn(2) ? dice.id() : encoded(dice.nasty() + "~"));
        });
    }

    private String query(String operation) {
        List<String> parts = new ArrayList<>();
        for (var name : document.query(operation)) {
            if (dice.oneIn(3)) {
                var value = dice.of(List.of("1", "20", "true", "2026-01-01", "75", dice.nasty()));
                parts.add(name + "=" + encoded(value));
            }
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String body(String operation) {
        var body = bodies.of(document.bodySchema(operation)).toString();
        return dice.oneIn(15) ? body.substring(0, dice.below(body.length() + 1)) : body;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
