package fr.relais.candidate.openbadge.status;

import fr.relais.candidate.openbadge.BadgeRegistry;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.container.Presented;
import fr.relais.candidate.openbadge.credential.Members;
import fr.relais.candidate.openbadge.credential.OpenBadge3;
import fr.relais.candidate.openbadge.credential.Shape;
import fr.relais.candidate.openbadge.proof.SignedCredential;
import fr.relais.events.BadgeState;
import java.time.Clock;

/** Reads Bitstring Status Lists: credentials of the badge's own issuer, signed with a key of its template. */
final class SignedLists {
    private final BadgeRegistry registry;
    private final Clock clock;

    SignedLists(BadgeRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** The bits, once the list is known to be the issuer's, in force, and for this purpose. */
    BitString bits(String list, StatusReference reference, BadgeState template) throws Refusal {
        var signed = SignedCredential.of(Presented.ofText(list), clock.instant());
        Shape.check(signed.credential());
        var claims = new Members(signed.credential()).require("BitstringStatusListCredential");
        if (!claims.reference("issuer").equals(template.issuer())) {
            throw BitString.unusable("the list is another issuer's");
        }
        signed.verify(registry.keys().require(template, signed.keyId()).key());
        checkTime(claims);
        var subject = claims.object("credentialSubject").require("BitstringStatusList");
        if (!subject.text("statusPurpose").equals(reference.purpose())) {
            throw BitString.unusable("the list is for another purpose");
        }
        return BitString.decode(subject.text("encodedList"));
    }

    private void checkTime(Members claims) throws Refusal {
        var now = clock.instant();
        var until = OpenBadge3.until(claims);
        if (OpenBadge3.from(claims).isAfter(now.plusSeconds(60)) || (until != null && !until.isAfter(now))) {
            throw new Refusal(RefusalCode.STATUS_LIST_UNUSABLE, "the list is not valid now");
        }
    }
}
