package fr.relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.relais.local.console.Failure;
import fr.relais.local.process.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalPortsTest {
    @Test
    void theContractsPortsHoldUnlessMoved() {
        LocalPorts ports = LocalPorts.from(Map.of());
        assertThat(Service.ALL).extracting(ports::http).containsExactly(8081, 8082, 8083, 8084);
        assertThat(Service.ALL).extracting(ports::management).containsExactly(9081, 9082, 9083, 9084);
        assertThat(ports.servers().postgres()).isEqualTo(5432);
        assertThat(ports.servers().kafkaBootstrap()).isEqualTo("localhost:9092");
        assertThat(ports.servers().realmUrl()).isEqualTo("http://localhost:8180/realms/relais");
    }

    @Test
    void everyPortMovesAlone() {
        LocalPorts ports =
                LocalPorts.from(Map.of("RELAIS_OFFER_PORT", "20083", "RELAIS_MATCHING_PORT_MANAGEMENT", "20999"));
        assertThat(ports.http(Service.OFFER)).isEqualTo(20083);
        assertThat(ports.management(Service.OFFER)).isEqualTo(9083);
        assertThat(ports.http(Service.MATCHING)).isEqualTo(8084);
        assertThat(ports.management(Service.MATCHING)).isEqualTo(20999);
    }

    @Test
    void theHelpNamesTheVariableOfEveryPortWithItsDefault() throws IOException {
        String help = Files.readString(Path.of("../../relais"));
        assertThat(LocalPorts.from(Map.of()).chosen())
                .allSatisfy((variable, port) -> assertThat(help).contains("%s (%d)".formatted(variable, port)));
    }

    @Test
    void twoOnOnePortAreTold() {
        LocalPorts ports = LocalPorts.from(Map.of("RELAIS_OFFER_PORT", "8082"));
        assertThatThrownBy(ports::requireFree)
                .isInstanceOf(Failure.class)
                .hasMessage("port 8082 is both RELAIS_CANDIDATE_PORT and RELAIS_OFFER_PORT: give them two");
    }

    @Test
    void whatIsNoPortIsNamed() {
        for (String text : new String[] {"http", "0", "65536", "-1"}) {
            assertThatThrownBy(() -> LocalPorts.from(Map.of("RELAIS_KAFKA_PORT", text)))
                    .isInstanceOf(Failure.class)
                    .hasMessage("RELAIS_KAFKA_PORT=" + text + " is not a port (1 to 65535)");
        }
    }

    @Test
    void aTakenPortIsToldWithItsOwnerAndTheVariableThatMovesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.require(port, "Kafka", "RELAIS_KAFKA_PORT"))
                    .isInstanceOf(Failure.class)
                    .hasMessageContainingAll(Integer.toString(port), "Kafka", "RELAIS_KAFKA_PORT");
        }
    }
}
