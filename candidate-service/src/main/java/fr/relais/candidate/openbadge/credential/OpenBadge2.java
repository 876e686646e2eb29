package fr.relais.candidate.openbadge.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.Standard;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an assertion of Open Badges 2.0.
 *
 * @param creator id of the key it says it is signed with; null when it does not say
 */
public record OpenBadge2(BadgeClaims claims, @Nullable String creator) {
    private static final Set<String> HOSTED = Set.of("HostedBadge", "hosted");
    private static final Set<String> SIGNED = Set.of("SignedBadge", "signed");

    /** An assertion as its issuer hosts it. */
    public static OpenBadge2 hosted(ObjectNode assertion) throws Refusal {
        return read(assertion, HOSTED);
    }

    /** An assertion out of a signature. */
    public static OpenBadge2 signed(ObjectNode assertion) throws Refusal {
        return read(assertion, SIGNED);
    }

    private static OpenBadge2 read(ObjectNode assertion, Set<String> verification) throws Refusal {
        // Held to fewer looks than credentials: all of its text is signed, or the issuer's own, and issuers extend it.
        if (!Shape.isAssertion(assertion)) {
            throw new Refusal(RefusalCode.CONTEXT_NOT_ALLOWED, "the context of Open Badges 2.0 is missing");
        }
        var claims = new Members(assertion).require("Assertion");
        if (claims.flag("revoked")) {
            throw new Refusal(RefusalCode.REVOKED, "the assertion says so itself");
        }
        var verified = claims.object(assertion.has("verification") ? "verification" : "verify");
        if (verification.stream().noneMatch(verified::is)) {
            throw Members.malformed("verification must be " + String.join(" or ", verification));
        }
        var from = claims.time("issuedOn");
        if (from == null) {
            throw Members.malformed("issuedOn is missing");
        }
        return new OpenBadge2(
                new BadgeClaims(
                        Standard.OPEN_BADGES_2_0,
                        claims.iri("id"),
                        issuer(assertion),
                        claims.reference("badge"),
                        from,
                        claims.time("expires"),
                        recipients(claims.object("recipient")),
                        List.of()),
                verified.textOrNull("creator"));
    }

    private static @Nullable String issuer(ObjectNode assertion) throws Refusal {
        return assertion.path("badge") instanceof ObjectNode badge && badge.has("issuer")
                ? new Members(badge).reference("issuer")
                : null;
    }

    private static List<Recipient> recipients(Members recipient) throws Refusal {
        if (!recipient.is("email")) {
            return List.of();
        }
        return List.of(new Recipient(recipient.flag("hashed"), recipient.salt(), recipient.text("identity")));
    }
}
