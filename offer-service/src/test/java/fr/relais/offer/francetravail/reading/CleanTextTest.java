package fr.relais.offer.francetravail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void markupEntitiesAndControlCharactersGo() {
        assertThat(CleanText.of("<b>Agent&nbsp;d&#39;accueil</b><br/>(H/F)\u0000\u0007 &eacute;t&#xE9;", 300))
                .isEqualTo("Agent d'accueil (H/F) été");
        assertThat(CleanText.of("&lt;script&gt;alert(1)&lt;/script&gt; Cuisinier", 300))
                .isEqualTo("alert(1) Cuisinier");
        assertThat(CleanText.of("Vendeur <img src=x onerror=", 300)).isEqualTo("Vendeur");
    }

    @Test
    void whatOnlyLooksLikeMarkupStays() {
        assertThat(CleanText.of("Salaire < 2000 & > 1500 &unknown; R&D", 300))
                .isEqualTo("Salaire < 2000 & > 1500 &unknown; R&D");
    }

    @Test
    void halfCharactersAndInvisibleOnesGo() {
        assertThat(CleanText.of("a\ud83db\u200b\ufeffc\u2028d &#x110000; &#55357;", 300))
                .isEqualTo("a b c d");
        assertThat(CleanText.of("ab😀", 3)).isEqualTo("ab");
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(CleanText.of("<".repeat(100_000) + "x".repeat(100_000), 300)).hasSize(300);
    }
}
