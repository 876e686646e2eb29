package fr.relais.candidate.openbadge.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an OpenBadgeCredential, of the VC data model 1.1 or 2.0. */
public final class OpenBadge3 {
    private OpenBadge3() {}

    /** Its claims, once its looks are checked. */
    public static BadgeClaims read(ObjectNode credential) throws Refusal {
        Shape.checkBadge(credential);
        var claims = new Members(credential).require("VerifiableCredential");
        if (!claims.is("OpenBadgeCredential") && !claims.is("AchievementCredential")) {
            throw Members.malformed("type must be OpenBadgeCredential or AchievementCredential");
        }
        var subject = subject(claims).require("AchievementSubject");
        subject.object("achievement").require("Achievement");
        return new BadgeClaims(
                Standard.OPEN_BADGES_3_0,
                claims.iri("id"),
                claims.reference("issuer"),
                subject.reference("achievement"),
                from(claims),
                until(claims),
                recipients(subject),
                claims.objects("credentialStatus"));
    }

    private static Members subject(Members claims) throws Refusal {
        var subjects = claims.objects("credentialSubject");
        if (subjects.size() != 1) {
            throw new Refusal(RefusalCode.NOT_ONE_SUBJECT, "credentialSubject must be one object");
        }
        return subjects.getFirst();
    }

    /** When a credential starts to be valid: the later of what either data model calls it, its own being required. */
    public static Instant from(Members claims) throws Refusal {
        var name = Shape.followsDataModel2(claims.object()) ? "validFrom" : "issuanceDate";
        var from = claims.time(name);
        if (from == null) {
            throw Members.malformed(name + " is missing");
        }
        var other = claims.time(name.equals("validFrom") ? "issuanceDate" : "validFrom");
        return other == null || other.isBefore(from) ? from : other;
    }

    /** When a credential ends to be valid; null for one that does not. */
    public static @Nullable Instant until(Members claims) throws Refusal {
        var until = claims.time("validUntil");
        var expires = claims.time("expirationDate"); // either data model: what ends first
        return until == null || (expires != null && expires.isBefore(until)) ? expires : until;
    }

    private static List<Recipient> recipients(Members subject) throws Refusal {
        var recipients = new ArrayList<Recipient>();
        for (var identifier : subject.objects("identifier")) {
            if ("emailAddress".equals(identifier.textOrNull("identityType"))) {
                recipients.add(
                        new Recipient(identifier.flag("hashed"), identifier.salt(), identifier.text("identityHash")));
            }
        }
        return recipients;
    }
}
