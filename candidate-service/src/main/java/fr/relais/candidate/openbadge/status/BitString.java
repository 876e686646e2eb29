package fr.relais.candidate.openbadge.status;

import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** The bits of a status list, unpacked; never more than {@link #MOST_BYTES} of them, however small they came. */
final class BitString {
    static final int FEWEST_BYTES = 16 * 1024;
    static final int MOST_BYTES = 256 * 1024;

    private final byte[] bits;

    private BitString(byte[] bits) {
        this.bits = bits;
    }

    /** Multibase base64url of GZIP. */
    static BitString decode(String encodedList) throws Refusal {
        if (!encodedList.startsWith("u")) {
            throw unusable("the list is not multibase base64url");
        }
        try {
            var packed = Base64.getUrlDecoder().decode(encodedList.substring(1));
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                var bits = unpacked.readNBytes(MOST_BYTES + 1);
                if (bits.length > MOST_BYTES || bits.length < FEWEST_BYTES) {
                    throw unusable("a list has 16 to 256 KiB");
                }
                return new BitString(bits);
            }
        } catch (IllegalArgumentException | IOException e) {
            throw unusable("the list cannot be unpacked");
        }
    }

    /** Bit 0 is the highest of the first byte. */
    boolean get(long index) throws Refusal {
        if (index >= bits.length * 8L) {
            throw unusable("the list has no such bit");
        }
        return (bits[(int) (index >>> 3)] & (0x80 >>> (int) (index & 7))) != 0;
    }

    static Refusal unusable(String detail) {
        return new Refusal(RefusalCode.STATUS_LIST_UNUSABLE, detail);
    }
}
