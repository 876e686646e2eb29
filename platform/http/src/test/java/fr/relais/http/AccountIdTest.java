package fr.relais.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0198d3c4-1111-7222-8333-444455556666",
                "00000000-0000-4000-8000-000000000000",
                "ft:0198d3c4-1111-7222-8333-444455556666",
                "france-travail:a7",
                "portail2:1234567",
                "ft:agent42B",
            })
    void anOpaqueIdIsTaken(String by) {
        assertThat(by).matches(AccountId.FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "185127500000011",
                "1-85-12-75-000-000-11",
                "1.85.12.75.000.000.11",
                "185122A00000011",
                "ft:185122A000000",
                "ft:185122b000000",
                "ft:185127500000011",
                "ft:1-85-12-75-000-000-11",
                "n185127500000011:a7",
                "n1-85-12-75-000-000-11:a7",
                "n185127500000011:0198d3c4-1111-7222-8333-444455556666",
                "0612345678",
                "ft:0612345678",
                "ft:06-12-34-56-78",
                "Lovelace",
                "ft:Lovelace",
                "ada.lovelace",
                "ft:ada@example.org",
                "ft:",
                ":a7",
                "a-system-with-a-name-that-is-too-long:a7",
            })
    void whatNamesAPersonIsNot(String by) {
        assertThat(by).doesNotMatch(AccountId.FORM);
    }
}
