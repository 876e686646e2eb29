package fr.relais.candidate.openbadge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Bitstring Status Lists, unsigned. */
public final class StatusLists {
    private StatusLists() {}

    /** A list of 131 072 bits, of which these are set. */
    public static ObjectNode credential(String purpose, int... set) {
        var bits = new byte[16 * 1024];
        for (int index : set) {
            bits[index / 8] |= (byte) (0x80 >>> index % 8);
        }
        return Samples.parse("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"],
                 "id": "https://lists.example/status/1",
                 "type": ["VerifiableCredential", "BitstringStatusListCredential"],
                 "issuer": "%s", "validFrom": "2026-01-01T00:00:00Z",
                 "credentialSubject": {"id": "https://lists.example/status/1#list", "type": "BitstringStatusList",
                                       "statusPurpose": "%s", "encodedList": "%s"}}
                """.formatted(Samples.ISSUER, purpose, encoded(bits)));
    }

    public static String encoded(byte[] bits) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
