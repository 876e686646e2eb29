package fr.relais.skills.loading;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.Api.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.relais.events.Topics;
import fr.relais.skills.RealServers;
import fr.relais.skills.badge.BadgeContent;
import fr.relais.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealServers
class BundledLoaderIT {
    private static final UUID BADGE = UUID.fromString("019078d0-8c00-7024-8a24-202407260811");
    private static final String PATH = "/badges/" + BADGE;

    private final BundledLoader loader;

    BundledLoaderIT(BundledLoader loader) {
        this.loader = loader;
    }

    @Test
    void everyBundledEntryIsOnKafka() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TopicReader.latest(Topics.COMPETENCY)
                                .keySet()
                                .containsAll(
                                        BundledRegistry.read().competencies().keySet())
                        && TopicReader.latest(Topics.OCCUPATION)
                                .keySet()
                                .containsAll(
                                        BundledRegistry.read().occupations().keySet())
                        && TopicReader.latest(Topics.BADGE).containsKey(BADGE.toString()));
    }

    @Test
    void aRestartChangesNothing() {
        var registry = anonymous().get("/registry").asString();
        assertThat(loader.load(BundledRegistry.read())).isZero();
        assertThat(anonymous().get("/registry").asString()).isEqualTo(registry);
    }

    @Test
    void whatAnEditorChangedOutlivesARestart() {
        editor().header("If-Match", anonymous().get("/occupations/A1203").header("ETag"))
                .body("""
                        {"label": "Jardinier", "requirements": [{"competency": "SOC-S06", "level": 2, "weight": 9}],
                         "bridges": []}""")
                .put("/occupations/A1203")
                .then()
                .statusCode(200);
        loader.load(BundledRegistry.read());
        assertThat(anonymous().get("/occupations/A1203").<String>path("label")).isEqualTo("Jardinier");
    }

    @Test
    void anotherWordingInTheNextReleaseIsPublishedOnceUnderANewRegistryVersion() {
        var before = anonymous().get("/registry").<String>path("version");
        int version = anonymous().get(PATH).<Integer>path("version") + 1;
        var reworded = reworded(BundledRegistry.read(), "J'ai fait les Jeux " + version);
        assertThat(loader.load(reworded)).isEqualTo(1);
        assertThat(loader.load(reworded)).isZero();
        assertThat(anonymous().get(PATH).<Integer>path("version")).isEqualTo(version);
        assertThat(anonymous().get("/registry").<String>path("version")).isNotEqualTo(before);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TopicReader.of(Topics.BADGE, BADGE.toString()).stream()
                        .anyMatch(event -> TopicReader.sequence(event) == version));
        loader.load(BundledRegistry.read());
    }

    private static BundledRegistry reworded(BundledRegistry bundle, String name) {
        var badge = bundle.badges().values().iterator().next();
        var other = new BadgeContent(
                name, badge.nameEn(), badge.issuer(), badge.achievementIds(), badge.grants(), badge.trust());
        return new BundledRegistry(bundle.edition(), bundle.competencies(), Map.of(BADGE, other), bundle.occupations());
    }
}
