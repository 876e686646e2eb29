package fr.relais.offer.francetravail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.WorkingTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Temps plein,35H Horaires normaux,FULL_TIME
            Temps partiel,Temps partiel - 9H/semaine,PART_TIME
            TEMPS PARTIEL,35H,PART_TIME
            ,Temps plein,FULL_TIME
            ,Temps partiel - 28H/semaine,PART_TIME
            ,Mi-temps,PART_TIME
            ,35 H,FULL_TIME
            ,36H45/semaine,FULL_TIME
            ,39 heures hebdomadaires,FULL_TIME
            ,24H/semaine,PART_TIME
            ,'151,67 heures par mois',FULL_TIME
            ,6 H  Travail en horaires fractionnés,
            ,Temps plein ou temps partiel,
            ,Selon planning,
            autre chose,20H Horaires variables,PART_TIME
            ,,
            """)
    void workingTimeIsWhatTheWordsElseTheNumberSay(String converted, String label, WorkingTime time) {
        var offer = Raw.offer("{'dureeTravailLibelleConverti': %s, 'dureeTravailLibelle': %s}"
                .formatted(quoted(converted), quoted(label)));
        assertThat(WorkingHours.of(offer).time()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            35H Travail le samedi,false,true
            35H Travail le SAMEDI et le dimanche,false,true
            Travail les week-ends et jours fériés,false,true
            Travail le weekend,false,true
            Du lundi au samedi,false,true
            Travail en journée,false,false
            Pas de travail le week-end,false,false
            Sans week-end,false,false
            'Du lundi au vendredi, samedi et dimanche libres',false,false
            Repos le dimanche,false,false
            'Repos le dimanche, travail le samedi',false,true
            Travail de nuit,true,false
            Horaires de nuit et week-end,true,true
            Pas de nuit,false,false
            Sans travail de nuit,false,false
            'Travail posté (2x8, 3x8, 5x8, etc.)',false,false
            35H Travail en 2X8,false,false
            Travail en 3x8,true,false
            Travail en 5 X 8,true,false
            Jours fériés,false,false
            """)
    void nightsAndWeekendsAreReadOutOfTheFreeText(String label, boolean night, boolean weekend) {
        var hours = WorkingHours.of(Raw.offer("{'dureeTravailLibelle': %s}".formatted(quoted(label))));
        assertThat(hours.night()).as("night").isEqualTo(night);
        assertThat(hours.weekend()).as("weekend").isEqualTo(weekend);
    }

    @Test
    void theContextOfWorkIsReadToo() {
        var hours = WorkingHours.of(Raw.offer("""
                {'contexteTravail': {'horaires': ['35H/semaine', ' Travail le samedi'],
                 'conditionsExercice': ['Travail de nuit']}}"""));
        assertThat(hours).isEqualTo(new WorkingHours(WorkingTime.FULL_TIME, true, true));
    }

    @Test
    void emptyFieldsSayNothing() {
        assertThat(WorkingHours.of(
                        Raw.offer("{'dureeTravailLibelle': '', 'contexteTravail': [], 'conditionExercice': {}}")))
                .isEqualTo(new WorkingHours(null, false, false));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }
}
