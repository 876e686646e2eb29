package fr.relais.http.bulk;

/**
 * One item as it stands in the upload.
 *
 * @param number from 1; for text formats the line it stands on
 * @param bytes the item alone
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record BulkItem(long number, byte[] bytes) {}
