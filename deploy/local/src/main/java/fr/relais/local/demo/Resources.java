package fr.relais.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists that the population is drawn from, one entry a line; a line that starts with # is a comment. */
final class Resources {
    private Resources() {}

    static List<String> lines(String name) {
        InputStream stream = Objects.requireNonNull(Resources.class.getResourceAsStream("/demo/" + name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines cut at each semicolon. */
    static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split(";", -1))).toList();
    }
}
