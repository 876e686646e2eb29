package fr.relais.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml read strictly: no key twice, variables replaced by their defaults. */
final class ComposeFile {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");
    private static final Pattern PUBLISHED = Pattern.compile("127\\.0\\.0\\.1:\\$\\{(\\w+):-(\\d+)}:(\\d+)");
    private final Map<?, ?> root;

    private ComposeFile(Map<?, ?> root) {
        this.root = root;
    }

    static ComposeFile of(Path projectRoot) throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(projectRoot.resolve("docker-compose.yml"))) {
            return new ComposeFile(new Yaml(strict).load(reader));
        }
    }

    Map<String, Map<?, ?>> services() {
        Map<String, Map<?, ?>> services = new TreeMap<>();
        at(root, "services").forEach((name, service) -> services.put(String.valueOf(name), (Map<?, ?>) service));
        return services;
    }

    Map<?, ?> service(String name) {
        return at(at(root, "services"), name);
    }

    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        at(service(service), "environment")
                .forEach((name, value) -> environment.put(String.valueOf(name), withDefaults(String.valueOf(value))));
        return environment;
    }

    /** Variable that moves a published port, to the port unless moved; the same port inside is required. */
    Map<String, Integer> published(String service) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Object port : list(service(service), "ports")) {
            Matcher matcher = PUBLISHED.matcher(String.valueOf(port));
            if (!matcher.matches() || !matcher.group(2).equals(matcher.group(3))) {
                throw new AssertionError(service + " publishes " + port + ", not on this machine alone or elsewhere");
            }
            ports.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
        }
        return ports;
    }

    List<String> texts(String service, String key) {
        return list(service(service), key).stream()
                .map(String::valueOf)
                .map(ComposeFile::withDefaults)
                .toList();
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> at(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Map<?, ?> inner) {
            return inner;
        }
        throw new AssertionError("no " + key + " in " + map.keySet());
    }

    private static String withDefaults(String text) {
        return VARIABLE.matcher(text).replaceAll("$2");
    }
}
