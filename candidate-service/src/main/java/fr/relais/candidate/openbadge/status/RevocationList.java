package fr.relais.candidate.openbadge.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.Refusal;
import java.util.List;

/**
 * Lists of revoked badges in plain JSON. Nothing signs them: they are believed for the address they stand at, which the
 * registry names for the issuer.
 */
final class RevocationList {
    // the specification and what issuers write differ by an s
    private static final List<String> CREDENTIALS = List.of("revokedCredential", "revokedCredentials");
    private static final List<String> ASSERTIONS = List.of("revokedAssertions");

    private RevocationList() {}

    static boolean revokesCredential(ObjectNode list, String id) throws Refusal {
        return revokes(list, CREDENTIALS, id);
    }

    static boolean revokesAssertion(ObjectNode list, String id) throws Refusal {
        return revokes(list, ASSERTIONS, id);
    }

    private static boolean revokes(ObjectNode list, List<String> names, String id) throws Refusal {
        boolean read = false;
        for (var name : names) {
            var entries = list.path(name);
            read |= entries.isArray();
            for (var entry : entries) {
                if (id.equals(id(entry))) {
                    return true;
                }
            }
        }
        if (!read) {
            throw BitString.unusable("the list names nothing revoked");
        }
        return false;
    }

    private static String id(JsonNode entry) throws Refusal {
        var id = entry.isTextual() ? entry : entry.path(entry.path("id").isTextual() ? "id" : "uid");
        if (!id.isTextual()) {
            throw BitString.unusable("an entry names no badge");
        }
        return id.textValue();
    }
}
