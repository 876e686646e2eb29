package fr.relais.skills.loading;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.skills.badge.BadgeContent;
import fr.relais.skills.competency.CompetencyContent;
import fr.relais.skills.occupation.OccupationContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The registry as written in the project's own files under {@code /registry}: keyed by code, so that nothing can be
 * there twice. Reading is strict: an unknown field or a repeated key fails.
 */
record BundledRegistry(
        Edition edition,
        Map<String, CompetencyContent> competencies,
        Map<UUID, BadgeContent> badges,
        Map<String, OccupationContent> occupations) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What the files are together.
     *
     * @param version such as {@code 2026-1}
     * @param validFrom ISO date
     * @param romeVersion ROME version whose codes the occupations use
     * @param occupations names of the files below {@code occupations/}
     */
    record Edition(String version, String validFrom, String status, String romeVersion, List<String> occupations) {}

    static BundledRegistry read() {
        var edition = read("registry.json", new TypeReference<Edition>() {});
        Map<String, OccupationContent> occupations = new LinkedHashMap<>();
        for (var theme : edition.occupations()) {
            read("occupations/" + theme + ".json", new TypeReference<Map<String, OccupationContent>>() {})
                    .forEach((rome, content) -> addOnce(occupations, rome, content));
        }
        return new BundledRegistry(
                edition,
                read("competencies.json", new TypeReference<>() {}),
                read("badges.json", new TypeReference<>() {}),
                occupations);
    }

    private static void addOnce(Map<String, OccupationContent> all, String rome, OccupationContent content) {
        if (all.putIfAbsent(rome, content) != null) {
            throw new IllegalStateException("occupation " + rome + " is in two files");
        }
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var in = BundledRegistry.class.getResourceAsStream("/registry/" + name)) {
            if (in == null) {
                throw new IllegalStateException("registry file " + name + " is not in the jar");
            }
            return STRICT.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("registry file " + name + ": " + e.getMessage(), e);
        }
    }
}
