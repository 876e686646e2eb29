package fr.relais.matching.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of decisions beside pairs. */
@FunctionalInterface
public interface Marks {
    /** Where nobody decides. */
    Marks NONE = (offer, candidate) -> null;

    /** Null when nothing is decided of the pair. */
    @Nullable
    DecisionMark of(UUID offer, UUID candidate);
}
