package fr.relais.offer.equality;

/**
 * A place in an offer that seems to ask for a criterion; a person has to judge it.
 *
 * @param field name of the field such as {@code description}
 * @param passage the words, with a few around them
 */
public record Passage(String field, Criterion criterion, String passage) {}
