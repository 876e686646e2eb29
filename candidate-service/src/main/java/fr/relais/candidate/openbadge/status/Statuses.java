package fr.relais.candidate.openbadge.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.relais.candidate.fetch.FetchFailure;
import fr.relais.candidate.fetch.Fetched;
import fr.relais.candidate.fetch.Fetcher;
import fr.relais.candidate.openbadge.BadgeRegistry;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.container.BadgeJson;
import fr.relais.candidate.openbadge.credential.OpenBadge2;
import fr.relais.candidate.openbadge.proof.TrustedAddresses;
import fr.relais.events.BadgeState;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks issuers whether their badges are in force. Without an answer a badge is not taken to be. Lists are kept for a
 * moment, since many badges stand on one.
 */
@ApplicationScoped
public class Statuses {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int MOST_LISTS = 40;

    private final Fetcher fetcher;
    private final Clock clock;
    private final SignedLists signed;
    private final Cache<Asked, String> lists;

    public Statuses(
            Fetcher fetcher,
            BadgeRegistry registry,
            Clock clock,
            @ConfigProperty(name = "relais.candidate.badges.lists-kept") Duration kept) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.signed = new SignedLists(registry, clock);
        this.lists = Caffeine.newBuilder()
                .expireAfterWrite(kept)
                .maximumSize(MOST_LISTS)
                .build();
    }

    /** A list, and in whose name: what one issuer may say is not taken for another's word. */
    private record Asked(StatusReference.Kind kind, UUID template, String address) {}

    /**
     * Refuses a badge that is no longer in force, or of which it cannot be told.
     *
     * @param badgeId as lists name it
     * @param template whose issuer is asked
     */
    public void check(StatusReference reference, String badgeId, BadgeState template) throws Refusal {
        var revoked = switch (reference.kind()) {
            case BITSTRING -> bit(reference, template);
            case REVOKED_CREDENTIALS -> RevocationList.revokesCredential(issuersOwn(reference, template), badgeId);
            case REVOKED_ASSERTIONS -> RevocationList.revokesAssertion(issuersOwn(reference, template), badgeId);
            case HOSTED -> revokedWhereHosted(reference.address(), badgeId, template);
        };
        if (revoked) {
            throw "suspension".equals(reference.purpose())
                    ? new Refusal(RefusalCode.SUSPENDED, "the issuer has suspended the badge")
                    : new Refusal(RefusalCode.REVOKED, "the issuer has revoked the badge");
        }
    }

    /** Whether the issuer says so; else what is hosted there has to be this badge still, and in force. */
    private boolean revokedWhereHosted(String address, String badgeId, BadgeState template) throws Refusal {
        var document = hosted(address, template);
        if (document.path("revoked").asBoolean()) {
            return true;
        }
        var claims = OpenBadge2.hosted(document).claims();
        if (!claims.id().equals(badgeId) || !template.achievementIds().contains(claims.achievement())) {
            throw new Refusal(RefusalCode.HOSTED_DIFFERS, "what is hosted there is another badge");
        }
        claims.checkTime(clock.instant());
        return false;
    }

    private boolean bit(StatusReference reference, BadgeState template) throws Refusal {
        var list = list(reference, template, address -> true);
        return signed.bits(list, reference, template).get(reference.index());
    }

    private ObjectNode issuersOwn(StatusReference reference, BadgeState template) throws Refusal {
        return json(list(reference, template, next -> TrustedAddresses.isIssuersOwn(template, next)));
    }

    private String list(StatusReference reference, BadgeState template, Predicate<URI> within) throws Refusal {
        var asked = new Asked(reference.kind(), template.id(), reference.address());
        var kept = lists.getIfPresent(asked);
        if (kept != null) {
            return kept;
        }
        var list = answered(fetch(reference.address(), within));
        lists.put(asked, list);
        return list;
    }

    /** An assertion where its issuer hosts it; an issuer that has taken it down has revoked it. */
    public ObjectNode hosted(String address, BadgeState template) throws Refusal {
        var fetched = fetch(address, next -> TrustedAddresses.hosts(template, next));
        if (fetched.status() == GONE) {
            throw new Refusal(RefusalCode.REVOKED, "the issuer has taken the badge down");
        }
        if (fetched.status() == NOT_FOUND) {
            throw new Refusal(RefusalCode.HOSTED_DIFFERS, "nothing is hosted there");
        }
        return json(answered(fetched));
    }

    private static ObjectNode json(String text) throws Refusal {
        return BadgeJson.object(text.getBytes(UTF_8));
    }

    private static String answered(Fetched fetched) throws Refusal {
        if (!fetched.ok()) {
            throw new Refusal(RefusalCode.UNREACHABLE, "the issuer answered " + fetched.status());
        }
        return fetched.text();
    }

    private Fetched fetch(String address, Predicate<URI> within) throws Refusal {
        try {
            return fetcher.get(URI.create(address), within);
        } catch (IllegalArgumentException e) {
            throw new Refusal(RefusalCode.ADDRESS_NOT_ALLOWED, "the address cannot be asked");
        } catch (FetchFailure e) {
            throw new Refusal(code(e.reason()), String.valueOf(e.getMessage()));
        }
    }

    private static RefusalCode code(FetchFailure.Reason reason) {
        return switch (reason) {
            case NOT_ALLOWED -> RefusalCode.ADDRESS_NOT_ALLOWED;
            case PRIVATE -> RefusalCode.ADDRESS_PRIVATE;
            case TOO_LARGE -> RefusalCode.FETCHED_TOO_LARGE;
            case UNREACHABLE -> RefusalCode.UNREACHABLE;
        };
    }
}
