package fr.relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void figuresAreOfAMachineThatIsNamed() {
        assertThat(Machine.line())
                .matches(".+, \\d+ CPUs, load (\\d+\\.\\d\\d|unknown), JDK \\d+.*")
                .contains(", JDK " + Runtime.version());
    }
}
