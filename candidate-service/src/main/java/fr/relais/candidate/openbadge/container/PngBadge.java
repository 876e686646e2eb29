package fr.relais.candidate.openbadge.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The text baked into a PNG: an iTXt chunk with the keyword of Open Badges, uncompressed. Chunks are walked by their
 * lengths; nothing is unpacked, so a picture costs one pass over its bytes.
 */
final class PngBadge {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int TEXT = 0x69545874; // iTXt
    private static final int END = 0x49454E44; // IEND
    private static final Set<String> KEYWORDS = Set.of("openbadges", "openbadgecredential");

    private PngBadge() {}

    static boolean isPng(byte[] sent) {
        return Presented.startsWith(sent, SIGNATURE);
    }

    static String baked(byte[] png) throws Refusal {
        var chunks = ByteBuffer.wrap(png).position(SIGNATURE.length);
        String found = null;
        for (int type = 0; type != END; ) {
            int length = chunks.remaining() >= 12 ? chunks.getInt(chunks.position()) : -1;
            if (length < 0 || length > chunks.remaining() - 12) {
                throw new Refusal(RefusalCode.PNG_BROKEN, "a chunk is longer than the file");
            }
            type = chunks.getInt(chunks.position() + 4);
            var text = type == TEXT ? badge(data(chunks, length)) : null;
            if (text != null && found != null) {
                throw new Refusal(RefusalCode.SEVERAL_BAKED_IN, "two chunks hold a badge");
            }
            found = text == null ? found : text;
            chunks.position(chunks.position() + 12 + length);
        }
        if (found == null) {
            throw new Refusal(RefusalCode.NOTHING_BAKED_IN, "no iTXt chunk named openbadges or openbadgecredential");
        }
        return found;
    }

    /** The data of the chunk that starts here, once its checksum is right. */
    private static ByteBuffer data(ByteBuffer chunks, int length) throws Refusal {
        var crc = new CRC32();
        crc.update(chunks.slice(chunks.position() + 4, length + 4));
        if ((int) crc.getValue() != chunks.getInt(chunks.position() + 8 + length)) {
            throw new Refusal(RefusalCode.PNG_BROKEN, "a chunk's checksum is wrong");
        }
        return chunks.slice(chunks.position() + 8, length);
    }

    /** Keyword, compression flag and method, language, translated keyword, text: null when the keyword is not ours. */
    private static @Nullable String badge(ByteBuffer chunk) throws Refusal {
        var keyword = terminated(chunk);
        if (!KEYWORDS.contains(keyword)) {
            return null;
        }
        if (chunk.remaining() < 2) {
            throw new Refusal(RefusalCode.PNG_BROKEN, "the badge's chunk ends early");
        }
        if (chunk.getShort() != 0) {
            throw new Refusal(RefusalCode.PNG_COMPRESSED, "the badge's chunk is compressed");
        }
        terminated(chunk);
        terminated(chunk);
        return UTF_8.decode(chunk).toString();
    }

    private static String terminated(ByteBuffer chunk) throws Refusal {
        int start = chunk.position();
        while (chunk.hasRemaining()) {
            if (chunk.get() == 0) {
                var text = new byte[chunk.position() - 1 - start];
                chunk.get(start, text);
                return new String(text, ISO_8859_1);
            }
        }
        throw new Refusal(RefusalCode.PNG_BROKEN, "a text chunk ends early");
    }
}
