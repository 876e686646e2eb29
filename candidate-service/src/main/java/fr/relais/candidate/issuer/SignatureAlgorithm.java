package fr.relais.candidate.issuer;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Optional;

/** What passports are signed with; the names are those of JWS. */
public enum SignatureAlgorithm {
    EDDSA("EdDSA", "Ed25519", "EdDSA"),
    RS256("RS256", "RSA", "RSA");

    private static final int RSA_BITS = 3072;

    private final String jws;
    private final String family;
    private final String keyAlgorithm;

    SignatureAlgorithm(String jws, String family, String keyAlgorithm) {
        this.jws = jws;
        this.family = family;
        this.keyAlgorithm = keyAlgorithm;
    }

    /** The algorithm that JWS gives this name. */
    public static Optional<SignatureAlgorithm> of(String jws) {
        return Arrays.stream(values()).filter(value -> value.jws.equals(jws)).findFirst();
    }

    /** Its name in JWS. */
    public String jws() {
        return jws;
    }

    /** What key factories and generators of the JDK call it. */
    String family() {
        return family;
    }

    boolean fits(Key key) {
        return key.getAlgorithm().equals(keyAlgorithm) || key.getAlgorithm().equals(family);
    }

    KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance(family);
            if (this == RS256) {
                generator.initialize(RSA_BITS);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
