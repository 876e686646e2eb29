package fr.relais.offer.posting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.Exigence;
import fr.relais.events.OccupationState;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.offer.registry.RegistryFixture;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InferenceTest {
    private static final Requirement ROW = new Requirement("SOC-E01", 2, Exigence.E, 8, Origin.STATED);

    @Test
    void ownRowsAreKeptAndTheOccupationIsNotAsked() {
        var asked = inference(occupation(ROW)).of(content("K2503", List.of(ROW)));
        assertThat(asked).isEqualTo(new Asked(List.of(ROW), null, null));
    }

    @Test
    void anEmptyListAsksNothingAndSaysSo() {
        var asked = inference(occupation(ROW)).of(content("K2503", List.of()));
        assertThat(asked).isEqualTo(Asked.nothing(UnrankedReason.NO_REQUIREMENTS, null));
    }

    @Test
    void withoutRowsTheOccupationsAreWishedAndMarkedAsInferred() {
        var asked = inference(occupation(ROW)).of(content("K2503", null));
        assertThat(asked)
                .isEqualTo(new Asked(List.of(new Requirement("SOC-E01", 2, Exigence.S, 8, Origin.INFERRED)), null, 7L));
    }

    @Test
    void whyNothingCouldBeInferredIsSaid() {
        var inference = inference(occupation());
        assertThat(inference.of(content(null, null)).reason()).isEqualTo(UnrankedReason.NO_ROME_CODE);
        assertThat(inference.of(content("A1101", null)))
                .isEqualTo(Asked.nothing(UnrankedReason.NO_OCCUPATION_PROFILE, 0L));
        assertThat(inference.of(content("K2503", null)))
                .isEqualTo(Asked.nothing(UnrankedReason.EMPTY_OCCUPATION_PROFILE, 7L));
    }

    @Test
    void aCodeThatMeansAnotherOccupationInTheOffersVersionInheritsNothing() {
        var inference = inference(occupation(ROW));
        assertThat(inference.of(Contents.of("K2503", "4.61", null)))
                .isEqualTo(Asked.nothing(UnrankedReason.OTHER_OCCUPATION, 7L));
        assertThat(inference.of(Contents.of("K2503", "4.62", null)).reason()).isNull();
        assertThat(inference.of(Contents.of("K2503", "4.61", List.of(ROW))).reason())
                .isNull();
    }

    @Test
    void aWithdrawnProfileIsNoProfile() {
        assertThat(inference(null).of(content("K2503", null)))
                .isEqualTo(Asked.nothing(UnrankedReason.NO_OCCUPATION_PROFILE, 7L));
    }

    private static Inference inference(@Nullable OccupationState occupation) {
        return new Inference(RegistryFixture.with("K2503", 7, occupation));
    }

    private static OccupationState occupation(Requirement... rows) {
        return new OccupationState(
                "K2503", 7, "1", "4.60", List.of(), "Métier", "CURATED", List.of(rows), List.of(), List.of("4.61"));
    }

    private static OfferContent content(@Nullable String rome, @Nullable List<Requirement> rows) {
        return Contents.of(rome, "4.60", rows);
    }
}
