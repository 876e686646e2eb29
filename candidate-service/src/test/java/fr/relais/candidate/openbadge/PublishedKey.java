package fr.relais.candidate.openbadge;

import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import java.util.List;

/** The key pair of RFC 8032 section 7.1 test 1, which anyone can sign with. */
final class PublishedKey {
    static final Keys KEYS = new Keys(Samples.ISSUER + "#published", pair());

    private PublishedKey() {}

    static BadgeState template() {
        return Samples.template(1, new BadgeTrust(List.of(KEYS.named()), List.of(), null));
    }

    private static KeyPair pair() {
        var secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var point = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        try {
            var factory = KeyFactory.getInstance("Ed25519");
            var curve = NamedParameterSpec.ED25519;
            return new KeyPair(
                    factory.generatePublic(new EdECPublicKeySpec(curve, decoded(point))),
                    factory.generatePrivate(new EdECPrivateKeySpec(curve, secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // little endian, the highest bit being the sign of x
    private static EdECPoint decoded(byte[] point) {
        var y = new byte[32];
        for (int i = 0; i < 32; i++) {
            y[31 - i] = point[i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7F;
        return new EdECPoint(odd, new java.math.BigInteger(1, y));
    }
}
