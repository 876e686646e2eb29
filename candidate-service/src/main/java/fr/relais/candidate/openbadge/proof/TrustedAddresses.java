package fr.relais.candidate.openbadge.proof;

import fr.relais.events.BadgeState;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells which addresses the registry names as an issuer's own, so that what stands there is the issuer's word. */
public final class TrustedAddresses {
    // escaped once or twice, as a backslash, overlong, or behind a path parameter, as servers have read it
    private static final Pattern MAY_STEP_BACK = Pattern.compile("\\.\\.|;|%(2e|2f|5c|25|c0|c1|e0|f0|0|1)");

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
        return address.normalize().equals(address)
                && !MAY_STEP_BACK.matcher(path).find();
    }
}
