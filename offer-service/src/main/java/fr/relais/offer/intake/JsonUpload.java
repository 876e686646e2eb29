package fr.relais.offer.intake;

import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Refuses at the door what cannot be a JSON object or array: an import that fails later tells nobody at once. */
final class JsonUpload {
    private static final int LONGEST_LEAD = 64;

    private JsonUpload() {}

    /** The same upload, not read; problem 400 when its first visible character opens neither. */
    static InputStream opened(InputStream upload) {
        try {
            var body = new PushbackInputStream(upload, LONGEST_LEAD);
            var lead = body.readNBytes(LONGEST_LEAD);
            body.unread(lead);
            for (byte read : lead) {
                if (read == '{' || read == '[') {
                    return body;
                }
                if (read > ' ') {
                    break;
                }
            }
        } catch (IOException e) {
            throw Problems.of(ProblemType.BAD_REQUEST, "the upload ended early");
        }
        throw Problems.malformed("is neither a JSON object nor an array");
    }
}
