package fr.relais.http.bulk;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with one item.
 *
 * @param line number of the item, from 1; the line for text formats
 */
public record ImportError(long line, @Nullable String externalId, String pointer, String code, String message) {}
