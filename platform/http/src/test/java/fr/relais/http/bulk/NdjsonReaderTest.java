package fr.relais.http.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonReaderTest {
    @Test
    void everyLineIsAnItemWithItsNumber() throws IOException {
        assertThat(read("{\"a\":1}\n\n{\"b\":2}\r\n{\"c\":3}"))
                .containsExactly("1:{\"a\":1}", "3:{\"b\":2}", "4:{\"c\":3}");
    }

    @Test
    void aCutOffLineIsAnItemOfItsOwn() throws IOException {
        assertThat(read("{\"a\":1}\n{\"b\":")).containsExactly("1:{\"a\":1}", "2:{\"b\":");
    }

    @Test
    void anEndlessLineIsCutAndTheNextOneIsRead() throws IOException {
        var items = read("x".repeat(3 << 20) + "\n{}");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).length()).isLessThan((1 << 20) + 10);
        assertThat(items.get(1)).isEqualTo("2:{}");
    }

    private static List<String> read(String upload) throws IOException {
        var items = new ArrayList<String>();
        try (var reader = new NdjsonReader(new ByteArrayInputStream(upload.getBytes(UTF_8)))) {
            for (var item = reader.next(); item != null; item = reader.next()) {
                items.add(item.number() + ":" + new String(item.bytes(), UTF_8));
            }
        }
        return items;
    }
}
