package fr.relais.offer.francetravail.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.relais.events.CompetencyState;
import fr.relais.events.Exigence;
import fr.relais.events.Experience;
import fr.relais.events.OfferState;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.events.WorkingTime;
import fr.relais.offer.equality.Criterion;
import fr.relais.offer.equality.Passage;
import fr.relais.offer.posting.MappedTerms;
import fr.relais.offer.posting.OfferContent;
import fr.relais.offer.posting.SourceTerm;
import fr.relais.offer.registry.RegistryFixture;
import fr.relais.offer.registry.RegistryView;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferMappingTest {
    private static final List<String> TEXTS = List.of(
            "intitule",
            "romeCode",
            "typeContrat",
            "experienceExige",
            "nombrePostes",
            "dureeTravailLibelle",
            "dureeTravailLibelleConverti",
            "conditionExercice");
    private static final List<String> CONTAINERS =
            List.of("contexteTravail", "lieuTravail", "permis", "competences", "qualitesProfessionnelles");

    private final RegistryView view = RegistryFixture.with(
            List.of(
                    competency("SOC-E01", "300465", "Avoir l'esprit d'équipe"),
                    competency("SOC-F07", "300448", "Sécurité")),
            List.of());
    private final OfferMapping mapping = new OfferMapping(view, Clock.systemUTC());

    @Test
    void ofTheDescriptionOnlyUnlawfulPassagesComeIn() {
        var content = mapping.of(Raw.offer("""
                        {'id': '1', 'intitule': 'Serveuse (25-30 ans)', 'natureContrat': 'Contrat apprentissage',
                         'typeContratLibelle': 'Contrat à durée déterminée - 10 Mois', 'salaire': {'libelle': 'Annuel de 1 Euros'},
                         'description': 'Contact : SECRET au 06 00 00 00 00, une adresse bien assez longue pour la coupe.<br>Nous recherchons une femme &agrave; l&#39;aise'}""")).content();
        assertThat(content.toString()).doesNotContain("SECRET");
        assertThat(content.flags())
                .extracting(Passage::field, Passage::criterion)
                .containsExactly(tuple("title", Criterion.AGE), tuple("description", Criterion.SEX));
        assertThat(content.details())
                .isEqualTo(new OfferState.Details(null, "Contrat apprentissage", 10, "Annuel de 1 Euros", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "CDD - 6 Mois, 6",
        "Mission intérimaire - 31 Jour(s), 1",
        "Mission intérimaire - 15 Jour(s), 0",
        "CDD - 26 Semaine(s), 5",
        "CDD - 2 An(s), 24",
        "Contrat à durée indéterminée,",
        "CDD - 9999 Mois, 120"
    })
    void theDurationOfAContractIsReadInWholeMonths(String label, @Nullable Integer months) {
        var details = mapping.of(Raw.offer("{'id': '1', 'typeContratLibelle': '" + label + "'}"))
                .content()
                .details();
        assertThat(details == null ? null : details.contractMonths()).isEqualTo(months);
    }

    @Test
    void aFullOfferIsReadAndItsContactsAndTextsStayOutside() {
        var offer = mapping.of(Raw.offer("""
                {'id': '048KLTP', 'intitule': 'Conducteur <b>PL</b> (H/F)', 'description': 'SECRET', 'dateCreation':
                 '2025-08-21T10:00:00Z', 'romeCode': 'N4101', 'romeLibelle': 'Conducteur / Conductrice',
                 'entreprise': {'nom': 'SECRET'}, 'contact': {'nom': 'SECRET', 'telephone': 'SECRET'},
                 'agence': {'courriel': 'SECRET'}, 'typeContrat': 'MIS', 'dureeTravailLibelleConverti': 'Temps plein',
                 'experienceExige': 'E', 'nombrePostes': 3, 'permis': [{'libelle': 'C - Poids lourd'}],
                 'contexteTravail': {'conditionsExercice': ['Travail en hauteur']},
                 'competences': [{'code': '300448', 'libelle': 'Rouler', 'exigence': 'E'}, {'code': '1', 'libelle': 'x'}],
                 'qualitesProfessionnelles': [{'libelle': 'AVOIR L’ESPRIT D’EQUIPE', 'description': 'SECRET'}]}"""));
        var content = offer.content();
        assertThat(offer.toString()).doesNotContain("SECRET");
        assertThat(offer.id()).isEqualTo("048KLTP");
        assertThat(offer.unknownTerms()).isEqualTo(1);
        assertThat(content.terms())
                .extracting(SourceTerm::code, SourceTerm::label)
                .containsExactly(tuple("300448", "rouler"), tuple("1", "x"), tuple(null, "avoir l esprit d equipe"));
        assertThat(content.title()).isEqualTo("Conducteur PL (H/F)");
        assertThat(content.rome()).hasToString("Rome[code=N4101, version=4, label=Conducteur / Conductrice]");
        assertThat(content.contractType()).isEqualTo("MIS");
        assertThat(content.workingTime()).isEqualTo(WorkingTime.FULL_TIME);
        assertThat(content.experience()).isEqualTo(Experience.REQUIRED);
        assertThat(content.positions()).isEqualTo(3);
        assertThat(content.licences()).containsExactly("C");
        assertThat(content.dangerous()).isTrue();
        assertThat(requirements(content))
                .containsExactly(
                        new Requirement("SOC-F07", 2, Exigence.E, 5, Origin.MAPPED),
                        new Requirement("SOC-E01", 2, Exigence.S, 5, Origin.MAPPED));
    }

    @ParameterizedTest
    @CsvSource({"2025-08-21T10:00:00Z, 2025-08-21T10:00:00Z", "2099-01-01T00:00:00Z,", "1970-01-01T00:00:00Z,", "hier,"
    })
    void aDateThatCannotBeIsNoDate(String said, @Nullable Instant taken) {
        assertThat(mapping.of(Raw.offer("{'id': '1', 'dateActualisation': '" + said + "'}"))
                        .writtenAt())
                .isEqualTo(taken);
    }

    @Test
    void everyTextThatIsShownIsLookedAt() {
        var content = mapping.of(Raw.offer("""
                {'id': '1', 'romeCode': 'G1803', 'romeLibelle': 'Hommes uniquement', 'natureContrat': 'Hommes uniquement',
                 'salaire': {'libelle': 'Hommes uniquement'}}""")).content();
        assertThat(content.flags())
                .extracting(Passage::field)
                .contains("rome.label", "details.contractNature", "details.salary");
    }

    @Test
    void anOfferWithAnIdAloneIsAnOffer() {
        var content = mapping.of(Raw.offer("{'id': 12345}")).content();
        assertThat(content.title()).isEqualTo("Offre d'emploi");
        assertThat(content.rome()).isNull();
        assertThat(content.place()).isNull();
        assertThat(content.contractType()).isNull();
        assertThat(content.workingTime()).isNull();
        assertThat(content.positions()).isEqualTo(1);
        assertThat(content.experience()).isEqualTo(Experience.BEGINNER);
        assertThat(content.requirements()).isNull();
        assertThat(content.terms()).isEmpty();
    }

    @Test
    void everyFieldMayBeEmpty() {
        for (var field : Stream.concat(TEXTS.stream(), CONTAINERS.stream()).toList()) {
            for (var value : List.of("null", "''", "'\\u0000'", "[]", "{}")) {
                assertThat(content(field, value).positions()).isEqualTo(1);
            }
        }
        for (var field : CONTAINERS) {
            assertThat(content(field, "{'libelle': null, 'other': [1]}").positions())
                    .isEqualTo(1);
        }
        assertThat(content("nombrePostes", "-1e999").positions()).isEqualTo(1);
        assertThat(content("nombrePostes", "'3'").positions()).isEqualTo(3);
        assertThat(content("permis", "[null, {}, {'libelle': 'B - Véhicule léger'}]")
                        .licences())
                .containsExactly("B");
    }

    @Test
    void aFieldOfAWrongTypeIsPointedAt() {
        for (var field : TEXTS) {
            for (var value : List.of("true", "[['x']]", "{'a': 1}")) {
                assertThat(pointer(field, value)).isEqualTo("/" + field);
            }
        }
        for (var field : CONTAINERS) {
            assertThat(pointer(field, "false")).isEqualTo("/" + field);
        }
        assertThat(pointer("nombrePostes", "'several'")).isEqualTo("/nombrePostes");
        assertThat(pointer("permis", "[{}, 7]")).isEqualTo("/permis/1");
        assertThat(pointer("competences", "[{'code': true}]")).isEqualTo("/competences/0/code");
        assertThat(pointer("lieuTravail", "{'latitude': 'north'}")).isEqualTo("/lieuTravail/latitude");
        assertThat(pointer("contexteTravail", "{'horaires': [[1]]}")).isEqualTo("/contexteTravail/horaires/0");
    }

    private List<Requirement> requirements(OfferContent content) {
        return MappedTerms.of(content.terms(), view.vocabulary()).rows();
    }

    private OfferContent content(String field, String value) {
        return mapping.of(Raw.offer("{'id': 'a', '" + field + "': " + value + "}"))
                .content();
    }

    private String pointer(String field, String value) {
        var problem = catchThrowableOfType(HttpProblem.class, () -> content(field, value));
        assertThat(problem).as("%s: %s", field, value).isNotNull();
        return String.valueOf(problem.getParameters().get("errors")).replaceAll(".*pointer=([^,\\]]*).*", "$1");
    }

    @Test
    void theGenerationOfRomeIsThatOfTheOffersDate() {
        assertThat(romeVersion("'2022-11-01T09:38:37.000Z'")).isEqualTo("3");
        assertThat(romeVersion("'2025-08-21T02:29:58.000Z'")).isEqualTo("4");
        assertThat(romeVersion("'yesterday, early'")).isEqualTo("4");
        assertThat(romeVersion("null")).isEqualTo("4");
    }

    private String romeVersion(String date) {
        var offer = mapping.of(Raw.offer("{'id': 'a', 'romeCode': 'K2503', 'dateCreation': " + date + "}"));
        return Objects.requireNonNull(offer.content().rome()).version();
    }

    @Test
    void workInSecurityIsNotForMinors() {
        assertThat(mapping.of(Raw.offer("{'id': 'a', 'romeCode': 'K2503'}"))
                        .content()
                        .security())
                .isTrue();
        assertThat(mapping.of(Raw.offer("{'id': 'a', 'romeCode': 'G1703'}"))
                        .content()
                        .security())
                .isFalse();
    }

    @Test
    void withoutAnIdThereIsNoOffer() {
        for (var json : List.of("{}", "{'id': null}", "{'id': ''}", "{'id': {}}", "{'id': 'a b'}")) {
            assertThatThrownBy(() -> mapping.of(Raw.offer(json))).isInstanceOf(HttpProblem.class);
        }
    }

    private static CompetencyState competency(String code, String term, String label) {
        var terms = List.of(new CompetencyState.SourceTerm("ROME_COMPETENCY", term, List.of(label)));
        return new CompetencyState(code, 1, "1", "SAVOIR", "PROPOSED", "fr", "en", "fr", "en", null, terms);
    }
}
