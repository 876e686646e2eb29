package fr.relais.testing.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks a running service every question that rows of the matrix answer: each operation as each visitor of each subject, and
 * with each broken token. Requests that would write carry no precondition and a body that is none: they are refused, and
 * for whom they are refused with 401, 403 or 404 is what is looked at, since these come before 400, 412 and 428.
 */
public final class MatrixRun {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private static final String NO_BODY = "{\"notAField\": 1}";

    private static final Map<String, String> SAFE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "Access-Control-Allow-Origin", "");

    private final Http http;
    private final ApiDocument document;
    private final List<Subject> subjects;
    private final Set<String> secrets;

    private MatrixRun(String base, ApiDocument document, List<Subject> subjects, Set<String> secrets) {
        this.http = new Http(base);
        this.document = document;
        this.subjects = List.copyOf(subjects);
        this.secrets = Set.copyOf(secrets);
    }

    /**
     * Asks a service all that its rows answer.
     *
     * @param service its module
     * @param base its address
     * @param subjects what there is, and what is not
     * @param secrets texts that only the {@link Subject#knowers} of a subject may read
     * @throws AssertionError with a line for each answer that is not as the matrix says
     */
    public static void check(String service, String base, List<Subject> subjects, Set<String> secrets) {
        var run = new MatrixRun(base.replaceAll("/$", ""), ApiDocument.of(service), subjects, secrets);
        var broken = BrokenTokens.all();
        List<String> found = new ArrayList<>();
        for (var row : Matrix.of(service)) {
            found.addAll(run.disagreements(row));
            found.addAll(run.believed(row, broken));
        }
        if (!found.isEmpty()) {
            throw new AssertionError(
                    found.size() + " answers are not as docs/matrix.csv says:\n" + String.join("\n", found));
        }
    }

    /** What is not as the row says, a line each. */
    private List<String> disagreements(MatrixRow row) {
        List<String> found = new ArrayList<>();
        Map<Visitor, String> refusals = new HashMap<>();
        for (var subject : subjectsOf(row)) {
            for (var visitor : Visitor.values()) {
                var answer = send(row, subject, visitor.token());
                judge(row, subject, visitor, answer)
                        .forEach(text ->
                                found.add(row + " by " + visitor + " of " + subject.parameters() + ": " + text));
                boolean isHidden =
                        cell(row, visitor).hidesOthers() && !subject.owners().contains(visitor);
                if (isHidden
                        && !refusals.merge(visitor, answer.comparable(), (one, other) -> one)
                                .equals(answer.comparable())) {
                    found.add(row + " by " + visitor + ": two kinds of 404: " + refusals.get(visitor) + " and "
                            + answer.body());
                }
                if (!row.isRead() && answer.status() / 100 == 2) {
                    subject.restored().run();
                }
            }
        }
        return found;
    }

    /** Which broken tokens the operation answers otherwise than with 401, a line each. */
    private List<String> believed(MatrixRow row, Map<String, String> brokenTokens) {
        List<String> found = new ArrayList<>();
        var subject = subjectsOf(row).getFirst();
        brokenTokens.forEach((what, token) -> {
            var answer = send(row, subject, token);
            if (answer.status() != 401 || !answer.isProblem()) {
                found.add(row + " with a token " + what + ": " + answer.status() + " " + answer.type());
            }
        });
        return found;
    }

    private List<Subject> subjectsOf(MatrixRow row) {
        if (parameters(row).isEmpty()) {
            return List.of(Subject.NONE);
        }
        var found = subjects.stream()
                .filter(subject -> row.path().startsWith(subject.root()))
                .filter(subject -> row.object().isEmpty()
                        || subject.object().isEmpty()
                        || subject.object().equals(row.object()))
                .toList();
        if (found.stream().noneMatch(Subject::exists)) {
            throw new IllegalStateException("nothing that " + row + " could be asked about");
        }
        return found;
    }

    private List<String> judge(MatrixRow row, Subject subject, Visitor visitor, Answer answer) {
        List<String> faults = new ArrayList<>();
        int expected = expected(row, subject, visitor);
        if (expected == 0 && !answer.serves(row.isRead())) {
            faults.add("not served, but " + answer.status() + " " + answer.body());
        }
        if (expected != 0 && answer.status() != expected) {
            faults.add("not " + expected + ", but " + answer.status() + " " + answer.body());
        }
        if (answer.status() >= 400 && !answer.isProblem()) {
            faults.add(answer.status() + " without a problem, but " + answer.type());
        }
        SAFE.forEach((header, value) -> {
            if (!answer.header(header).equals(value)) {
                faults.add(header + " is not " + value + ", but " + answer.header(header));
            }
        });
        if (!subject.knowers().contains(visitor)) {
            secrets.stream().filter(answer.body()::contains).forEach(secret -> faults.add("is told " + secret));
        }
        return faults;
    }

    private static int expected(MatrixRow row, Subject subject, Visitor visitor) {
        var cell = cell(row, visitor);
        boolean isThere = subject.exists() && subject.parameters().keySet().containsAll(parameters(row));
        return isThere || cell.isDecidedByRole()
                ? cell.expected(visitor == Visitor.ANONYMOUS, subject.owners().contains(visitor))
                : 404;
    }

    private static Cell cell(MatrixRow row, Visitor visitor) {
        var cell = row.cells().get(visitor.role());
        if (cell == null) {
            throw new IllegalStateException(row + " says nothing of " + visitor.role());
        }
        return cell;
    }

    private static List<String> parameters(MatrixRow row) {
        return PARAMETER
                .matcher(row.path())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Answer send(MatrixRow row, Subject subject, @Nullable String token) {
        var path = PARAMETER
                .matcher(row.path())
                .replaceAll(found -> subject.parameters()
                        .getOrDefault(found.group(1), UUID.randomUUID().toString()));
        var request = new Http.Sent(row.method(), path, token).with("Origin", "https://elsewhere.example");
        var type = document.bodyType(row.operation());
        return http.send(type.isEmpty() ? request : request.sending(type, NO_BODY));
    }
}
