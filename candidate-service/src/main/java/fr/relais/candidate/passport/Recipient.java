package fr.relais.candidate.passport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An e-mail address as a credential names it: whoever knows the address can check that it is meant, nobody can read it.
 *
 * @param hash of the address in lower case with the salt behind it
 */
record Recipient(String hash, String salt) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    static Recipient of(String email) {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        return of(email, HexFormat.of().formatHex(bytes));
    }

    static Recipient of(String email, String salt) {
        try {
            var salted = email.strip().toLowerCase(Locale.ROOT) + salt;
            var digest = MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
            return new Recipient("sha256$" + HexFormat.of().formatHex(digest), salt);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
