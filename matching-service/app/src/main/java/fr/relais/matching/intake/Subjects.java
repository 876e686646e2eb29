package fr.relais.matching.intake;

import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.index.InvalidPart;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every event must be before it can be applied; the reasons hold none of its data. */
public final class Subjects {
    private Subjects() {}

    /** The key as an id. */
    public static UUID id(Incoming event) throws UnusableEvent {
        try {
            return UUID.fromString(event.key());
        } catch (IllegalArgumentException e) {
            throw new UnusableEvent("the key is not a UUID");
        }
    }

    /** Unusable unless the event has one of these types. */
    public static void requireType(Incoming event, String... known) throws UnusableEvent {
        if (!List.of(known).contains(event.type())) {
            throw new UnusableEvent("the type is not one of this topic");
        }
    }

    /** Unusable unless the event's key is this subject. */
    public static void requireKey(Incoming event, @Nullable Object subject) throws UnusableEvent {
        if (subject == null || !event.key().equals(subject.toString())) {
            throw new UnusableEvent("the key is not the subject's id");
        }
    }

    /** Unusable when a part is missing. */
    public static void requirePart(@Nullable Object part, String name) throws UnusableEvent {
        if (part == null) {
            throw new UnusableEvent(name + " is missing");
        }
    }

    /** Unusable when the change finds an {@link InvalidPart}. */
    public static void usable(Runnable change) throws UnusableEvent {
        try {
            change.run();
        } catch (InvalidPart e) {
            throw new UnusableEvent(e.pointer() + " " + e.problem());
        }
    }
}
