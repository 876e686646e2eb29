package fr.relais.candidate.openbadge.status;

import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.credential.Members;
import fr.relais.events.BadgeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to ask whether a badge is in force.
 *
 * @param address of the list, or of the hosted assertion
 * @param purpose revocation or suspension for a bit string, else null
 * @param index of the badge's bit, else 0
 */
public record StatusReference(
        Kind kind, String address, @Nullable String purpose, long index) {
    private static final int MOST = 8;
    private static final Set<String> PURPOSES = Set.of("revocation", "suspension");

    /** Kinds of lists. */
    public enum Kind {
        /** A Bitstring Status List: a credential of the issuer's with a bit for each badge. */
        BITSTRING,
        /** A revocation list of 1EdTech: JSON with the ids of revoked badges of 3.0. */
        REVOKED_CREDENTIALS,
        /** A revocation list of Open Badges 2.0. */
        REVOKED_ASSERTIONS,
        /** The assertion itself, where it is hosted. */
        HOSTED
    }

    /** All that a badge of 3.0 names. Purposes that do not end a badge are passed over. */
    public static List<StatusReference> of(List<Members> statuses) throws Refusal {
        var references = new ArrayList<StatusReference>();
        for (var status : statuses) {
            var purpose = status.textOrNull("statusPurpose");
            if (status.is("1EdTechRevocationList")) {
                references.add(new StatusReference(Kind.REVOKED_CREDENTIALS, status.iri("id"), null, 0));
            } else if (!status.is("BitstringStatusListEntry")) {
                throw new Refusal(RefusalCode.STATUS_TYPE_UNKNOWN, "a status of this type cannot be asked");
            } else if (purpose != null && PURPOSES.contains(purpose)) {
                references.add(bit(status, purpose));
            } else if (!"message".equals(purpose) && !"refresh".equals(purpose)) {
                throw new Refusal(RefusalCode.STATUS_TYPE_UNKNOWN, "a status of this purpose cannot be asked");
            }
        }
        var distinct = references.stream().distinct().toList(); // signing does not cover that something stands twice
        if (distinct.size() > MOST) {
            throw new Refusal(RefusalCode.TOO_COMPLEX, "more statuses than any badge has");
        }
        return distinct;
    }

    /** The list of revoked signed badges of 2.0 that a template names now. */
    public static List<StatusReference> ofSignedAssertions(BadgeState template) {
        var list = template.trust().revocationList();
        return list == null ? List.of() : List.of(new StatusReference(Kind.REVOKED_ASSERTIONS, list, null, 0));
    }

    private static StatusReference bit(Members status, String purpose) throws Refusal {
        var index = status.text("statusListIndex");
        if (!index.matches("[0-9]{1,9}") || status.object().has("statusSize")) {
            throw new Refusal(RefusalCode.STATUS_TYPE_UNKNOWN, "a status is one bit of a list");
        }
        return new StatusReference(Kind.BITSTRING, status.iri("statusListCredential"), purpose, Long.parseLong(index));
    }
}
