package fr.relais.offer.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnlawfulConditionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Âge maximum 35 ans | AGE",
                "Vous avez entre 18 et 30 ans | AGE",
                "Profil 25-35 ans | AGE",
                "Moins de 26 ans | AGE",
                "Âgée de 20 ans au moins | AGE",
                "Recherche jeune femme motivée | AGE",
                "Poste pour femmes uniquement | SEX",
                "De préférence un homme | SEX",
                "Nous recherchons une femme pour la vente | SEX",
                "Nationalité française exigée | ORIGIN",
                "Hôtesse de type européen | ORIGIN",
                "Célibataire, sans enfants | FAMILY",
                "Candidate non enceinte | PREGNANCY",
                "De confession catholique | RELIGION",
                "Adhérent du parti | POLITICS",
                "Profil non-syndiqué | UNION",
                "Physique agréable | APPEARANCE",
                "Taille minimum 1m75 | APPEARANCE",
                "Nom de famille français | NAME",
                "Résider obligatoirement dans la commune | RESIDENCE",
                "Compte bancaire en France | BANK",
                "Bonne santé exigée | HEALTH",
                "Sans handicap | DISABILITY",
                "Anglais langue maternelle | LANGUAGE",
                "Hors RSA | POVERTY",
                "Age minimum exigé | AGE",
                "Âge : 20-30 | AGE",
                "Les seniors ne seront pas retenus | AGE",
                "Réservé aux femmes | SEX",
                "Femmes s'abstenir | SEX",
                "Pas de femmes | SEX",
                "Men only | SEX",
                "Pas d'étrangers | ORIGIN",
                "Européens uniquement | ORIGIN",
                "Candidat blanc de peau | ORIGIN",
                "Pas de gens du voyage | ORIGIN",
                "Musulmans s'abstenir | RELIGION",
                "Pas de voile | RELIGION",
                "Enceinte s'abstenir | PREGNANCY",
                "Ne pas être enceinte | PREGNANCY",
                "Adhérent CGT exclu | UNION",
                "Poids maximum 60 kg | APPEARANCE",
                "Habitant du 75 exclusivement | RESIDENCE",
                "Vous êtes en bonne santé | HEALTH",
                "Apte physiquement, aucune maladie | HEALTH",
                "Pas de personnes handicapées | DISABILITY",
                "RQTH exclus | DISABILITY",
                "Sans domicile fixe s'abstenir | POVERTY",
                "A\u0302ge maximum | AGE",
                "Entre\u00a018 et\u202f30 ans | AGE",
                "Personne d’origine française | ORIGIN",
                "Catholique exigé | RELIGION",
                "Orientation sexuelle exigée | SEXUAL_ORIENTATION",
                "Opinions politiques de droite | POLITICS"
            })
    void whatIsAskedForIsFoundWithItsCriterion(String text, Criterion criterion) {
        assertThat(UnlawfulConditions.in("description", text))
                .anySatisfy(passage -> assertThat(passage.criterion()).isEqualTo(criterion));
        assertThat(UnlawfulConditions.in("description", text.toUpperCase(Locale.FRENCH)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Agent d'accueil (H/F)",
                "Entreprise de 30 ans, équipe jeune et dynamique",
                "Entreprise en bonne santé financière",
                "Accueil des hommes et des femmes de la commune",
                "Homme/Femme",
                "Expérience entre 20 et 25 ans d'expérience",
                "Plus de 30 ans d'existence",
                "Entreprise créée il y a plus de 20 ans dans le secteur",
                "Expérience exigée de 2 An(s)",
                "CDD de 18 mois, 35 h",
                "Poste ouvert aux personnes en situation de handicap",
                "Nous agissons pour l'égalité entre les femmes et les hommes",
                "Accueil de jeunes enfants, familles nombreuses",
                "Permis B, département 75, 20 à 30 km",
                "Bonne présentation",
                "Bonne condition physique",
                "Titre de séjour valide",
                "Management d'une équipe de 25 à 30 personnes",
                "Maîtrise de l'anglais et de l'espagnol",
                "Encadrement de mineurs de moins de 15 minutes"
            })
    void whatIsLawfulIsLeftAlone(String text) {
        assertThat(UnlawfulConditions.in("description", text)).isEmpty();
    }

    @Test
    void thePassageHasWholeWordsAround() {
        var text =
                "Au sein d'une équipe de vingt personnes vous accueillez nos clients : âge maximum trente ans, permis souhaité"
                        + " et véhicule personnel indispensable.";
        assertThat(UnlawfulConditions.in("description", text)).singleElement().satisfies(found -> {
            assertThat(found.passage())
                    .contains("âge maximum")
                    .startsWith("personnes vous accueillez")
                    .endsWith("souhaité et véhicule");
            assertThat(found.field()).isEqualTo("description");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hommes uniquement : appelez Jean Dupont 06 12 34 56 78, jean@x.fr | Hommes uniquement : appelez",
                "Recherche jeune homme. cv à paul.martin(at)mail.fr | jeune homme. cv à",
                "Voir www.dupont-btp.fr hommes uniquement | hommes uniquement",
                "écrire à jean@x.fr, femmes uniquement | femmes uniquement",
                "Contact M. Durand, hommes uniquement, merci | hommes uniquement, merci"
            })
    void noNameNumberOrAddressComesWithThePassage(String text, String passage) {
        assertThat(UnlawfulConditions.in("description", text))
                .extracting(Passage::passage)
                .containsExactly(passage);
    }

    @Test
    void whatOverlapsIsOnePassage() {
        assertThat(UnlawfulConditions.in("description", "Vous êtes en bonne santé exigée"))
                .extracting(Passage::criterion)
                .containsExactly(Criterion.HEALTH);
    }

    @Test
    void severalAreGivenInTheOrderOfTheText() {
        assertThat(UnlawfulConditions.in(
                        "description", "Sans enfants, jeune femme, moins de 26 ans; bonne santé exigée"))
                .extracting(Passage::criterion)
                .containsExactly(Criterion.FAMILY, Criterion.AGE, Criterion.AGE, Criterion.HEALTH);
    }

    @Test
    void manyOrEndlessWordsCostLittleAndGiveTen() {
        assertThat(UnlawfulConditions.in("description", "âge maximum ".repeat(1_000)))
                .hasSize(10);
        assertThat(UnlawfulConditions.in("description", "a".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sex, SEX",
        "maxAge, AGE",
        "ageMaximum, AGE",
        "sexe_requis, SEX",
        "AGE_MIN, AGE",
        "nationality, ORIGIN",
        "marital-status, FAMILY"
    })
    void aFieldIsKnownByItsName(String name, Criterion criterion) {
        assertThat(UnlawfulConditions.ofField(name)).contains(criterion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "wage", "kind", "title"})
    void otherFieldsAreJustUnknown(String name) {
        assertThat(UnlawfulConditions.ofField(name)).isEmpty();
    }
}
