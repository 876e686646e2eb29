package fr.relais.candidate.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key in a file {@code <name>.<day from which it signs>.pem}: the public key, and before it the private one in PKCS#8
 * unless the key is only still published.
 */
final class KeyFile {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,60})\\.(\\d{4}-\\d\\d-\\d\\d)\\.pem");
    private static final int LEAST_RSA_BITS = 2048;

    private KeyFile() {}

    static boolean is(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /** Reads a key; the message of the exception names the file and nothing of what is in it. */
    static IssuerKey read(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException("not the name of a key file: " + file);
        }
        try {
            var day = LocalDate.parse(name.group(2));
            var pem = Files.readString(file, StandardCharsets.US_ASCII);
            for (var algorithm : SignatureAlgorithm.values()) {
                var key = read(pem, name.group(1), day, algorithm);
                if (key != null) {
                    return key;
                }
            }
        } catch (IOException | DateTimeParseException e) {
            throw new IllegalStateException("cannot read the key file " + file, e);
        }
        throw new IllegalStateException("no Ed25519 key, no RSA key of 2048 bits, or not a pair: " + file);
    }

    private static @Nullable IssuerKey read(String pem, String name, LocalDate day, SignatureAlgorithm algorithm) {
        var encoded = block(pem, "PUBLIC KEY");
        var secret = block(pem, "PRIVATE KEY");
        if (encoded == null) {
            return null;
        }
        try {
            var factory = KeyFactory.getInstance(algorithm.family());
            var publicKey = factory.generatePublic(new X509EncodedKeySpec(encoded));
            var privateKey = secret == null ? null : factory.generatePrivate(new PKCS8EncodedKeySpec(secret));
            return sound(publicKey, privateKey, algorithm)
                    ? new IssuerKey(name, day, algorithm, publicKey, privateKey)
                    : null;
        } catch (GeneralSecurityException e) {
            return null; // of another algorithm
        }
    }

    private static boolean sound(PublicKey publicKey, @Nullable PrivateKey privateKey, SignatureAlgorithm algorithm)
            throws GeneralSecurityException {
        if (publicKey instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            return false;
        }
        if (privateKey == null) {
            return true;
        }
        var signature = Signature.getInstance(algorithm == SignatureAlgorithm.EDDSA ? "Ed25519" : "SHA256withRSA");
        signature.initSign(privateKey);
        signature.update((byte) 1);
        var signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update((byte) 1);
        return signature.verify(signed);
    }

    private static byte @Nullable [] block(String pem, String title) {
        var begin = "-----BEGIN " + title + "-----";
        var from = pem.indexOf(begin);
        var to = pem.indexOf("-----END " + title + "-----");
        try {
            return from < 0 || to < from
                    ? null
                    : Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Writes a pair whole or not at all, for the owner's eyes only. */
    static void write(Path directory, String name, LocalDate signsFrom, KeyPair pair) {
        try {
            var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var unfinished = Files.createTempFile(directory, "new", ".tmp", owners);
            Files.writeString(
                    unfinished,
                    pem("PRIVATE KEY", new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()))
                            + pem(
                                    "PUBLIC KEY",
                                    new X509EncodedKeySpec(pair.getPublic().getEncoded())));
            Files.move(unfinished, directory.resolve(name + "." + signsFrom + ".pem"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write a key into " + directory, e);
        }
    }

    private static String pem(String title, EncodedKeySpec key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + title + "-----\n" + lines + "\n-----END " + title + "-----\n";
    }
}
