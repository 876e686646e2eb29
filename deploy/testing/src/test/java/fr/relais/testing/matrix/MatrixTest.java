package fr.relais.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix and the OpenAPI documents name the same operations, and the same roles for each. */
class MatrixTest {
    private static final String[] SERVICES = {
        "skills-registry-service", "candidate-service", "offer-service", "matching-service/app"
    };

    @ParameterizedTest
    @ValueSource(strings = {"skills-registry-service", "candidate-service", "offer-service", "matching-service/app"})
    void everyOperationHasItsRowAndEveryRowItsOperation(String service) {
        assertThat(Matrix.of(service).stream().map(MatrixRow::operation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ApiDocument.of(service).operations());
    }

    @Test
    void noRowIsOfAnotherService() {
        assertThat(Matrix.all()).extracting(MatrixRow::service).containsOnly(SERVICES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skills-registry-service", "candidate-service", "offer-service", "matching-service/app"})
    void theDocumentTellsTheRolesThatTheMatrixLetsIn(String service) {
        var document = ApiDocument.of(service);
        for (var operation : document.operations()) {
            var roles = document.roles(operation);
            if (!roles.isEmpty()) {
                assertThat(letIn(service, operation)).as(operation).isEqualTo(roles);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"skills-registry-service", "candidate-service", "offer-service", "matching-service/app"})
    void whatAnybodyReadsIsOpenInTheDocument(String service) {
        var document = ApiDocument.of(service);
        for (var row : Matrix.of(service)) {
            if (row.cells().get(Role.ANONYMOUS) != Cell.FORBIDDEN) {
                assertThat(document.roles(row.operation())).as(row.toString()).isEmpty();
            }
        }
    }

    private static Set<String> letIn(String service, String operation) {
        List<MatrixRow> rows = Matrix.of(service).stream()
                .filter(row -> row.operation().equals(operation))
                .toList();
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> rows.stream().anyMatch(row -> row.cells().get(role) != Cell.FORBIDDEN))
                .map(Role::title)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
