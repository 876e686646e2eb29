package fr.relais.http.bulk;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * An import that is to be run or gone on with.
 *
 * @param settled items that are settled already
 */
record Operation(UUID id, String target, Map<String, String> context, Path spool, long settled) {}
