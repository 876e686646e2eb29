package fr.relais.candidate.openbadge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.container.Presented;
import fr.relais.candidate.openbadge.credential.Shape;
import fr.relais.candidate.openbadge.credential.VcToken;
import fr.relais.candidate.openbadge.proof.Jws;
import fr.relais.candidate.openbadge.proof.SignedCredential;
import fr.relais.candidate.openbadge.status.StatusReference;
import fr.relais.candidate.openbadge.status.Statuses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Verifies open badges.
 *
 * <p>In this order, so that nothing is fetched for a badge that would be refused anyway: what it is, what it claims, who
 * vouches for it, whose it is, when it is valid, and last whether its issuer has taken it back. A hosted badge has to be
 * fetched first, from where the registry says its issuer hosts.
 */
@ApplicationScoped
public class Verifier {
    /** What is handed in is at most this large. */
    public static final int MOST_BYTES = 256 * 1024;

    private final Credentials credentials;
    private final Assertions assertions;
    private final Statuses statuses;
    private final Clock clock;

    Verifier(Credentials credentials, Assertions assertions, Statuses statuses, Clock clock) {
        this.credentials = credentials;
        this.assertions = assertions;
        this.statuses = statuses;
        this.clock = clock;
    }

    /**
     * The badge, believed.
     *
     * @param sent a PNG, an SVG, a token, an address or JSON; at most {@link #MOST_BYTES}
     * @param verifiedEmail of the person, as the identity provider verified it; null when it did not
     */
    public VerifiedBadge verify(byte[] sent, @Nullable String verifiedEmail) throws Refusal {
        if (sent.length > MOST_BYTES) {
            throw new Refusal(RefusalCode.NOT_A_BADGE, "a badge has at most " + MOST_BYTES + " bytes");
        }
        var genuine = genuine(Presented.of(sent));
        genuine.claims().checkRecipient(verifiedEmail);
        genuine.claims().checkTime(clock.instant());
        for (var status : genuine.statuses()) {
            if (status.kind() != StatusReference.Kind.HOSTED) {
                statuses.check(status, genuine.claims().id(), genuine.template());
            }
        }
        return genuine.verified();
    }

    private Genuine genuine(Presented presented) throws Refusal {
        return switch (presented) {
            case Presented.Address address -> assertions.hosted(address.uri());
            case Presented.Token token -> genuine(Jws.parse(token.compact()));
            case Presented.Document document -> genuine(document.json());
        };
    }

    private Genuine genuine(Jws jws) throws Refusal {
        if (Shape.isAssertion(jws.payload())) {
            return assertions.verify(jws);
        }
        if (VcToken.isCredential(jws.payload())) {
            return credentials.verify(SignedCredential.of(jws), ProofKind.VC_JWT);
        }
        throw new Refusal(RefusalCode.VERSION_UNKNOWN, "neither Open Badges 2.0 nor 3.0");
    }

    private Genuine genuine(ObjectNode document) throws Refusal {
        if (Shape.isAssertion(document)) {
            return assertions.hosted(document);
        }
        if (document.has("proof") || Shape.isCredential(document)) {
            return credentials.verify(SignedCredential.of(document, clock.instant()), ProofKind.DATA_INTEGRITY);
        }
        throw new Refusal(RefusalCode.VERSION_UNKNOWN, "neither Open Badges 2.0 nor 3.0");
    }
}
