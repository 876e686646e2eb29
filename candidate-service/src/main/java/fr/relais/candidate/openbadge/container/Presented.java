package fr.relais.candidate.openbadge.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A badge as it was handed in, out of its picture. */
public sealed interface Presented {
    /** A badge hosted by its issuer, at an https address. */
    record Address(URI uri) implements Presented {}

    /** A signed badge in three parts: JWS compact serialisation. */
    record Token(String compact) implements Presented {}

    /** A badge as JSON. */
    record Document(ObjectNode json) implements Presented {}

    Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    /** Tells by its first bytes what was handed in, whatever it was called. Costs at most one pass over the bytes. */
    static Presented of(byte[] sent) throws Refusal {
        if (PngBadge.isPng(sent)) {
            return ofText(PngBadge.baked(sent));
        }
        var text = text(sent).replaceFirst("^\ufeff", "").strip();
        return text.startsWith("<") ? ofText(SvgBadge.baked(text)) : ofText(text);
    }

    private static String text(byte[] sent) throws Refusal {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(RefusalCode.NOT_A_BADGE, "neither a PNG nor text in UTF-8");
        }
    }

    /** What stands in a picture, or was sent as text or JSON. */
    static Presented ofText(String text) throws Refusal {
        var stripped = text.strip();
        if (stripped.startsWith("{")) {
            return ofDocument(BadgeJson.object(stripped.getBytes(UTF_8)));
        }
        if (stripped.startsWith("https://") || stripped.startsWith("http://")) {
            return new Address(address(stripped));
        }
        if (COMPACT.matcher(stripped).matches()) {
            return new Token(stripped);
        }
        throw new Refusal(RefusalCode.NOT_A_BADGE, "no address, no token, no JSON object, no PNG, no SVG");
    }

    /** {@code {"badge": "..."}} carries an address or a token, for those who speak JSON only. */
    private static Presented ofDocument(ObjectNode json) throws Refusal {
        var carried = json.size() == 1 ? json.path("badge").textValue() : null;
        if (carried == null) {
            return new Document(json);
        }
        if (carried.strip().startsWith("{")) {
            throw new Refusal(RefusalCode.NOT_A_BADGE, "badge carries an address or a token");
        }
        return ofText(carried);
    }

    private static URI address(String text) throws Refusal {
        try {
            var uri = new URI(text);
            var bare = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (bare && "https".equals(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // refused below, like every other address that cannot be asked
        }
        throw new Refusal(RefusalCode.ADDRESS_NOT_ALLOWED, "https with a host, without user and fragment, is read");
    }

    /** True when both have the same bytes at the start. */
    static boolean startsWith(byte[] sent, byte[] prefix) {
        return sent.length >= prefix.length && Arrays.equals(sent, 0, prefix.length, prefix, 0, prefix.length);
    }
}
