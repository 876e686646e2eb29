package fr.relais.http;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer JSON pointer into the body, such as {@code /competencies/0/level}; {@code ?limit} for a query parameter
 * @param code stable, upper case
 * @param message in English, without the value that was sent
 */
public record FieldError(String pointer, String code, String message) {}
