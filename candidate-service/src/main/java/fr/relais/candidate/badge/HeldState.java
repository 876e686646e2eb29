package fr.relais.candidate.badge;

import fr.relais.candidate.openbadge.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What has become of a badge that was once believed. Only an active one grants anything. */
enum HeldState {
    ACTIVE,
    EXPIRED,
    REVOKED,
    SUSPENDED,
    /** The registry no longer names its template, its achievement, its key or its address. */
    UNTRUSTED;

    /** What a badge becomes that is refused for this when it is asked again; null when that says nothing yet. */
    static @Nullable HeldState after(RefusalCode refusal) {
        return switch (refusal) {
            case EXPIRED -> EXPIRED;
            case REVOKED -> REVOKED;
            case SUSPENDED -> SUSPENDED;
            default -> null;
        };
    }
}
