package fr.relais.candidate.share;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share as the person sees it.
 *
 * @param token only in the answer to its creation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareView(
        UUID id,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String token) {
    static ShareView of(Share share) {
        return new ShareView(share.id(), share.createdAt(), share.expiresAt(), null);
    }

    static ShareView of(Share share, ShareToken token) {
        return new ShareView(share.id(), share.createdAt(), share.expiresAt(), token.text());
    }
}
