package fr.relais.offer.operation;

import fr.relais.offer.owner.Owner;
import fr.relais.offer.programme.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of an operation counts for the people in it. */
public record RunOperation(
        UUID id,
        Owner owner,
        boolean published,
        @Nullable String programme,
        LocalDate from,
        @Nullable LocalDate until,
        List<Target> targets) {}
