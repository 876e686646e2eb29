package fr.relais.candidate.openbadge.credential;

import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.Standard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a badge says of itself; to be believed only once something vouches for it.
 *
 * @param id of this one badge, an absolute address
 * @param issuer an absolute address; null where a badge of 2.0 leaves it to its achievement
 * @param achievement what it was given for: the address that templates know
 * @param until null when it does not expire
 * @param statuses where to ask whether it is still in force
 */
public record BadgeClaims(
        Standard standard,
        String id,
        @Nullable String issuer,
        String achievement,
        Instant from,
        @Nullable Instant until,
        List<Recipient> recipients,
        List<Members> statuses) {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    public BadgeClaims {
        recipients = List.copyOf(recipients);
        statuses = List.copyOf(statuses);
    }

    /** The same, ending no later than this; null for no other end. */
    public BadgeClaims until(@Nullable Instant end) {
        return end == null || (until != null && !end.isBefore(until))
                ? this
                : new BadgeClaims(standard, id, issuer, achievement, from, end, recipients, statuses);
    }

    /** Refuses before its time and after. */
    public void checkTime(Instant now) throws Refusal {
        if (from.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new Refusal(RefusalCode.NOT_YET_VALID, "the badge is valid later only");
        }
        if (until != null && !until.isAfter(now)) {
            throw new Refusal(RefusalCode.EXPIRED, "the badge is no longer valid");
        }
    }

    /** Refuses what is not this person's. */
    public void checkRecipient(@Nullable String verifiedEmail) throws Refusal {
        if (recipients.isEmpty()) {
            throw new Refusal(RefusalCode.RECIPIENT_MISSING, "the badge names nobody by e-mail");
        }
        for (var recipient : recipients) {
            recipient.check();
        }
        if (verifiedEmail == null) {
            throw new Refusal(
                    RefusalCode.RECIPIENT_UNVERIFIED,
                    "the identity provider has told no verified e-mail of this person: the person sends the badge once"
                            + " with a token of scope email");
        }
        if (recipients.stream().noneMatch(recipient -> recipient.is(verifiedEmail))) {
            throw new Refusal(RefusalCode.RECIPIENT_DIFFERS, "the badge is for another e-mail");
        }
    }
}
