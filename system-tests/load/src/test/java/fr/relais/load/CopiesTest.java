package fr.relais.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class CopiesTest {
    @Test
    void aCopyIsTheSameEventOfAnotherSubject() {
        var model = new ConsumerRecord<>("topic", 3, 17L, "old", "{\"id\":\"old\",\"version\":4}");
        model.headers().add("ce_subject", "candidate/old".getBytes(UTF_8)).add("ce_sequence", "4".getBytes(UTF_8));

        var copy = Copies.copy(model, "new");

        assertThat(copy.key()).isEqualTo("new");
        assertThat(copy.partition()).isNull();
        assertThat(copy.value()).isEqualTo("{\"id\":\"new\",\"version\":4}");
        assertThat(copy.headers().lastHeader("ce_subject").value()).isEqualTo("candidate/new".getBytes(UTF_8));
        assertThat(copy.headers().lastHeader("ce_sequence").value()).isEqualTo("4".getBytes(UTF_8));
    }
}
