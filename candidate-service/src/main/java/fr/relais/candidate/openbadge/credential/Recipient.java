package fr.relais.candidate.openbadge.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Whom a badge is for, by e-mail.
 *
 * @param identity the address, or {@code sha256$} and the digest of address and salt in hexadecimal
 * @param salt empty when there is none
 */
public record Recipient(boolean hashed, String salt, String identity) {
    private static final String SHA_256 = "sha256$";

    public Recipient {
        if (hashed) {
            identity = identity.toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses a hash that no longer hides or proves anything, whomever it is of. */
    void check() throws Refusal {
        if (hashed && !identity.matches("sha256\\$[0-9a-f]{64}")) {
            throw new Refusal(RefusalCode.HASH_NOT_ALLOWED, "a hashed identity is sha256 and nothing else");
        }
    }

    /** Whether it is this e-mail's. Issuers hash what people typed, or its lower case. */
    public boolean is(String email) {
        var lower = lower(email);
        return hashed
                ? digestIs(email) || digestIs(lower)
                : lower(identity.strip()).equals(lower);
    }

    /** Letters of ASCII only: others fold onto them too, such as the sign of Kelvin onto k, and are other people's. */
    private static String lower(String text) {
        return text.codePoints().allMatch(point -> point < 128) ? text.toLowerCase(Locale.ROOT) : text;
    }

    private boolean digestIs(String email) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((email + salt).getBytes(UTF_8));
            var expected = SHA_256 + HexFormat.of().formatHex(digest);
            return MessageDigest.isEqual(expected.getBytes(UTF_8), identity.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
