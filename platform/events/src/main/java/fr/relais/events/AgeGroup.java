package fr.relais.events;

/** What a candidate's age allows, told without the age. */
public enum AgeGroup {
    /** 15: the competency passport only. */
    UNDER_16,
    /** 16 and 17: nothing at night, dangerous or in security. */
    UNDER_18,
    ADULT
}
