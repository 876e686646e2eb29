package fr.relais.offer.francetravail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theOffersOfAResponseComeOneByOneAsTheyStand() throws IOException {
        assertThat(items(
                        "\ufeff {\"filtresPossibles\": [{\"filtre\": \"resultats\", \"agregation\": []}], \"resultats\" :"
                                + " [ {\"id\": \"1\", \"a\": [{\"]\": \"}\\\"\"}]} ,{\"id\":\"é\"}], \"x\": 1}"))
                .containsExactly("{\"id\": \"1\", \"a\": [{\"]\": \"}\\\"\"}]}", "{\"id\":\"é\"}");
    }

    @Test
    void aListAndASingleOfferAreReadToo() throws IOException {
        assertThat(items("[{\"id\":1},{\"id\":2}]")).containsExactly("{\"id\":1}", "{\"id\":2}");
        assertThat(items("{\"id\":\"1\",\"resultats\":null,\"b\":true}"))
                .containsExactly("{\"id\":\"1\",\"resultats\":null,\"b\":true}");
        assertThat(items("{\"resultats\":[]}")).isEmpty();
    }

    @Test
    void whatIsNoOfferIsHandedOnToBeRefusedAndItsNeighboursStay() throws IOException {
        assertThat(items("{\"resultats\":[null, 7 ,\"x\",[1],{\"id\":1},tru,{\"a\":nonsense}, }, {\"id\":2}]}"))
                .contains("null", "\"x\"", "[1]", "{\"id\":1}", "{\"a\":nonsense}", "{\"id\":2}");
    }

    @Test
    void aHugeStringIsShortenedBetweenCharacters() throws IOException {
        for (var unit : List.of("x", "é", "😀", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00")) {
            for (var lead : List.of("", "y", "yy", "yyy")) {
                var huge = "{\"id\":\"1\",\"d\":\"" + lead + unit.repeat(20_000) + "\",\"e\":2}";
                var items = items("{\"resultats\":[" + huge + ",{\"id\":\"2\"}]}");
                assertThat(items).hasSize(2);
                assertThat(items.getFirst().length()).isLessThan(17_000);
                assertThat(items.getFirst()).as("no half character").doesNotContain("\ufffd");
                assertThat(JSON.readTree(items.getFirst()).path("e").intValue()).isEqualTo(2);
            }
        }
    }

    @Test
    void anOfferWithoutEndIsKeptInPartAndItsNeighbourStays() throws IOException {
        var huge = "{\"id\":\"1\",\"d\":[" + "\"word\",".repeat(400_000) + "0]}";
        var items = items("[" + huge + ",{\"id\":\"2\"}]");
        assertThat(items.getFirst()).hasSize(JsonWalk.LONGEST_VALUE);
        assertThat(items.getLast()).isEqualTo("{\"id\":\"2\"}");
    }

    @Test
    void aCutUploadGivesEveryWholeOfferThenTellsOfTheCut() {
        var response = "{\"resultats\":[{\"id\":\"1\",\"a\":\"é\\u00e9\"},{\"id\":\"2\",\"b\":[1,2]}],\"x\":{\"y\":1}}";
        for (int cut = 0; cut < response.length(); cut++) {
            var part = response.substring(0, cut);
            var whole = new ArrayList<String>();
            assertThatThrownBy(() -> read(part, whole)).as(part).isInstanceOf(IOException.class);
            assertThat(whole.contains("{\"id\":\"1\",\"a\":\"é\\u00e9\"}")).isEqualTo(cut >= response.indexOf(",{"));
        }
    }

    @Test
    void whatIsNotJsonIsRefused() {
        for (var text : List.of("", "hello", "7", "<html>")) {
            assertThatThrownBy(() -> items(text)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatGoesOnAfterItsEndIsRefusedAfterItsOffers() {
        for (var upload : List.of("{\"resultats\":[{\"id\":1}]}]", "[{\"id\":1}],", "{\"id\":1} {\"id\":2}")) {
            var whole = new ArrayList<String>();
            assertThatThrownBy(() -> read(upload, whole)).as(upload).isInstanceOf(IOException.class);
            assertThat(whole).containsExactly("{\"id\":1}");
        }
    }

    private static List<String> items(String upload) throws IOException {
        var items = new ArrayList<String>();
        read(upload, items);
        return items;
    }

    private static void read(String upload, List<String> items) throws IOException {
        try (var reader = new ResponseReader(new ByteArrayInputStream(upload.getBytes(UTF_8)))) {
            for (var item = reader.next(); item != null; item = reader.next()) {
                items.add(new String(item.bytes(), UTF_8));
                assertThat(item.number()).isEqualTo(items.size());
            }
            assertThat(reader.next()).isNull();
        }
    }
}
