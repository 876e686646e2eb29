package fr.relais.candidate.openbadge.proof;

import fr.relais.events.BadgeState;
import java.net.URI;
import java.util.Locale;

/** Tells which addresses the registry names as an issuer's own, so that what stands there is the issuer's word. */
public final class TrustedAddresses {
    private TrustedAddresses() {}

    /** Whether the issuer of a template hosts assertions below this address. */
    public static boolean hosts(BadgeState template, URI address) {
        return isPlain(address) && template.trust().hosted().stream().anyMatch(address.toString()::startsWith);
    }

    /** The same, or the issuer's revocation list itself. */
    public static boolean isIssuersOwn(BadgeState template, URI address) {
        return address.toString().equals(template.trust().revocationList()) || hosts(template, address);
    }

    /** A path with steps back, plain or escaped, begins with what it leaves again. */
    private static boolean isPlain(URI address) {
        var path = String.valueOf(address.getRawPath()).toLowerCase(Locale.ROOT);
        return address.normalize().equals(address) && !path.contains("%2e") && !path.contains("%2f");
    }
}
