package fr.relais.skills.loading;

import static fr.relais.skills.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.testing.Identity;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Sends official files, and looks at what they left. */
final class OfficialFiles {
    private OfficialFiles() {}

    /** Loads a file and prints how long that took. */
    static ValidatableResponse timed(String kind, String type, Path file) throws IOException {
        var body = Files.readAllBytes(file);
        var start = System.nanoTime();
        var answer = load(kind, type, body).statusCode(200);
        System.out.printf(
                "loaded %s in %d ms: %s%n",
                file.getFileName(),
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                answer.extract().asString());
        return answer;
    }

    static ValidatableResponse load(String kind, String type, byte[] body) {
        return as(Identity.REGISTRY_ADMIN)
                .contentType(type)
                .body(body)
                .post("/reference-data/" + kind)
                .then();
    }

    static ValidatableResponse load(String kind, String type, String body) {
        return load(kind, type, body.getBytes(UTF_8));
    }

    static long count(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
