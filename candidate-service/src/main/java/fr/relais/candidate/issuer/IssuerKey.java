package fr.relais.candidate.issuer;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of our keys.
 *
 * @param name short, part of the key's addresses
 * @param signsFrom day from which it signs, until a later key does
 * @param privateKey null for one that is only still published
 */
public record IssuerKey(
        String name,
        LocalDate signsFrom,
        SignatureAlgorithm algorithm,
        PublicKey publicKey,
        @Nullable PrivateKey privateKey) {

    /** A key that can sign. */
    public PrivateKey signing() {
        if (privateKey == null) {
            throw new IllegalStateException(name + " is published only");
        }
        return privateKey;
    }

    /** Nothing of the key itself: what a log may have. */
    @Override
    public String toString() {
        return "IssuerKey[" + name + "]";
    }
}
