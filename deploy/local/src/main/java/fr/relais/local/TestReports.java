package fr.relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Surefire and Failsafe wrote since a moment, counted by module. */
final class TestReports {
    private static final int DEPTH = 6;
    private static final PathMatcher REPORT =
            FileSystems.getDefault().getPathMatcher("glob:**/target/{surefire,failsafe}-reports/TEST-*.xml");
    private static final Pattern COUNT = Pattern.compile("\\b(tests|errors|skipped|failures)=\"(\\d+)\"");

    private final Path root;
    private final long since;
    private final long startedNanos = System.nanoTime();

    private TestReports(Path root, long since) {
        this.root = root;
        this.since = since;
    }

    /** Reports written from now on. */
    static TestReports from(Path root) {
        return new TestReports(root, System.currentTimeMillis());
    }

    private record Counts(int run, int failed, int skipped) {
        Counts plus(Counts other) {
            return new Counts(run + other.run, failed + other.failed, skipped + other.skipped);
        }

        @Override
        public String toString() {
            return "%5d run, %d failed, %d skipped".formatted(run, failed, skipped);
        }
    }

    /** One line a module, and one for all. */
    List<String> summary() {
        Map<String, Counts> modules = new TreeMap<>();
        try (Stream<Path> files = Files.find(
                root,
                DEPTH,
                (path, about) ->
                        REPORT.matches(path) && about.lastModifiedTime().toMillis() >= since)) {
            files.forEach(file -> modules.merge(module(file), read(file), Counts::plus));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> lines = new ArrayList<>();
        modules.forEach((module, counts) -> lines.add("%-28s %s".formatted(module, counts)));
        Counts all = modules.values().stream().reduce(new Counts(0, 0, 0), Counts::plus);
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        lines.add("%-28s %s, in %d min %d s".formatted("tests", all, took.toMinutes(), took.toSecondsPart()));
        return lines;
    }

    private String module(Path report) {
        Path relative = root.relativize(report);
        return relative.subpath(0, relative.getNameCount() - 3).toString();
    }

    private static Counts read(Path report) {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<String> lines = Files.lines(report)) {
            String suite = lines.dropWhile(line -> !line.contains("<testsuite"))
                    .limit(3)
                    .reduce("", String::concat);
            Matcher matcher = COUNT.matcher(suite.substring(0, suite.indexOf('>')));
            while (matcher.find()) {
                counts.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int failed = counts.getOrDefault("errors", 0) + counts.getOrDefault("failures", 0);
        return new Counts(counts.getOrDefault("tests", 0), failed, counts.getOrDefault("skipped", 0));
    }
}
