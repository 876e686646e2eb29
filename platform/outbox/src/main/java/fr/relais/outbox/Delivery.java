package fr.relais.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch.
 *
 * @param acknowledged rows that may be deleted: the broker has them, and every earlier row of their key in the batch
 * @param failure the first failure; null when all were acknowledged
 */
record Delivery(List<Long> acknowledged, @Nullable SendFailed failure) {}
