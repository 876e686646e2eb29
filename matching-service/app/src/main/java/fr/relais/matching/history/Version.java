package fr.relais.matching.history;

/**
 * One state as it was told.
 *
 * @param data of the event
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Version(long number, byte[] data) {}
