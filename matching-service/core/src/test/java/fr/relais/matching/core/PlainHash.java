package fr.relais.matching.core;

import java.math.BigInteger;
import java.util.UUID;

/** The fair order's hash in unbounded integers, cut to 64 bits after each step. */
final class PlainHash {
    private static final BigInteger TWO_TO_64 = BigInteger.TWO.pow(64);
    private static final BigInteger C1 = new BigInteger("ff51afd7ed558ccd", 16);
    private static final BigInteger C2 = new BigInteger("c4ceb9fe1a85ec53", 16);

    private PlainHash() {}

    static BigInteger of(UUID offer, UUID candidate) {
        BigInteger rotated =
                low(offer).shiftLeft(1).mod(TWO_TO_64).or(low(offer).shiftRight(63));
        return mix(mix(mix(high(offer).xor(rotated)).xor(high(candidate))).xor(low(candidate)));
    }

    private static BigInteger mix(BigInteger k) {
        BigInteger a = k.xor(k.shiftRight(33)).multiply(C1).mod(TWO_TO_64);
        BigInteger b = a.xor(a.shiftRight(33)).multiply(C2).mod(TWO_TO_64);
        return b.xor(b.shiftRight(33));
    }

    private static BigInteger high(UUID id) {
        return new BigInteger(id.toString().replace("-", "").substring(0, 16), 16);
    }

    private static BigInteger low(UUID id) {
        return new BigInteger(id.toString().replace("-", "").substring(16), 16);
    }
}
