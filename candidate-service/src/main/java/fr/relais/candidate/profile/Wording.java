package fr.relais.candidate.profile;

import java.time.LocalDate;

/**
 * What a person is told before they decide on a purpose. One that was released is never edited: another version is added.
 *
 * @param purpose as {@link ConsentPurpose#text} names it
 * @param version from 1
 * @param from first day it was shown
 */
public record Wording(String purpose, int version, LocalDate from, String fr, String en) {}
