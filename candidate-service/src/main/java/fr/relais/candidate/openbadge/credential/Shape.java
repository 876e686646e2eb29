package fr.relais.candidate.openbadge.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.jsonld.Contexts;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a badge may look like at all. A JSON-LD signature covers statements, not the text: members that a context does not
 * define, or that are empty, can be added under it, and members can be renamed to their addresses so that whoever reads
 * terms passes over them, the status among them. So only terms of bundled contexts are read, and nothing that signing
 * drops may stand beside them.
 */
public final class Shape {
    private static final String CONTEXT = "@context";
    private static final String DATA_MODEL_1 = "https://www.w3.org/2018/credentials/v1";
    private static final String DATA_MODEL_2 = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES_3 = "https://purl.imsglobal.org/spec/ob/v3p0/";
    private static final String OPEN_BADGES_2 = "https://w3id.org/openbadges/v2";

    private Shape() {}

    /** Whether a document means to be a verifiable credential, by the first of its contexts. */
    public static boolean isCredential(ObjectNode document) {
        var first = firstContext(document);
        return DATA_MODEL_1.equals(first) || DATA_MODEL_2.equals(first);
    }

    /** Whether a document means to be an assertion of Open Badges 2.0. */
    public static boolean isAssertion(ObjectNode document) {
        var context = document.path(CONTEXT);
        for (var one : context.isArray() ? context : List.of(context)) {
            if (OPEN_BADGES_2.equals(one.textValue())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String firstContext(ObjectNode document) {
        var context = document.path(CONTEXT);
        return (context.isArray() ? context.path(0) : context).textValue();
    }

    /** Whether a credential follows the VC data model 2.0; else it is 1.1. To be asked of checked ones. */
    static boolean followsDataModel2(ObjectNode checked) {
        return DATA_MODEL_2.equals(firstContext(checked));
    }

    /** Refuses a credential of Open Badges 3.0 by its looks. */
    public static void checkBadge(ObjectNode credential) throws Refusal {
        check(credential);
        if (contexts(credential).stream().noneMatch(context -> context.startsWith(OPEN_BADGES_3))) {
            throw new Refusal(RefusalCode.CONTEXT_NOT_ALLOWED, "a context of Open Badges 3.0 is missing");
        }
    }

    /** Refuses any credential by its looks. */
    public static void check(ObjectNode credential) throws Refusal {
        if (!credential.path(CONTEXT).isArray() || !isCredential(credential)) {
            throw new Refusal(RefusalCode.CONTEXT_NOT_ALLOWED, "a list that begins with the VC context is read");
        }
        for (var context : contexts(credential)) {
            if (!Contexts.isBundled(context)) {
                throw new Refusal(RefusalCode.CONTEXT_NOT_ALLOWED, "only bundled contexts are read");
            }
        }
        checkMembers(credential, true);
        checkOwnId(credential);
    }

    private static List<String> contexts(ObjectNode document) throws Refusal {
        var contexts = new ArrayList<String>();
        for (var context : document.path(CONTEXT)) {
            if (!context.isTextual()) {
                throw new Refusal(RefusalCode.CONTEXT_NOT_ALLOWED, "a context is written into the badge");
            }
            contexts.add(context.textValue());
        }
        return contexts;
    }

    private static void checkMembers(ObjectNode object, boolean top) throws Refusal {
        for (var member : object.properties()) {
            var name = member.getKey();
            if (name.startsWith("@") && !(top && name.equals(CONTEXT))) {
                throw new Refusal(RefusalCode.KEYWORD_MEMBER, "a JSON-LD keyword is used as a member");
            }
            if (name.isEmpty()) {
                throw new Refusal(RefusalCode.EMPTY_MEMBER, "a member has no name");
            }
            if (name.indexOf(':') >= 0) {
                throw new Refusal(RefusalCode.MEMBER_NOT_A_TERM, "a member is named by an address");
            }
            checkValue(member.getValue());
        }
    }

    private static void checkValue(JsonNode value) throws Refusal {
        if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            throw new Refusal(RefusalCode.EMPTY_MEMBER, "a member or item is null or empty");
        }
        if (value instanceof ObjectNode object) {
            checkMembers(object, false);
        } else if (value.isArray()) {
            for (var item : value) {
                if (item.isArray()) {
                    throw new Refusal(RefusalCode.MALFORMED, "a list stands in a list");
                }
                checkValue(item);
            }
        } else if (value.isTextual() && hasLoneSurrogate(value.textValue())) {
            throw new Refusal(RefusalCode.MALFORMED, "a text is no Unicode");
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** Statements about the badge itself, or about its status, could else be moved to where nobody looks for them. */
    private static void checkOwnId(ObjectNode credential) throws Refusal {
        var objects = credential.findParents("id");
        refuseReuse(credential, objects);
        var statuses = credential.path("credentialStatus");
        for (var status : statuses.isArray() ? statuses : List.of(statuses)) {
            refuseReuse(status, objects);
        }
    }

    // what says no more than its id and type of it can hide nothing: so does a refreshService in 1EdTech's samples
    @SuppressWarnings("ReferenceEquality") // the very object, not one that looks the same
    private static void refuseReuse(JsonNode owner, List<JsonNode> objects) throws Refusal {
        var id = owner.path("id").textValue();
        for (var other : objects) {
            if (id != null
                    && other != owner
                    && id.equals(other.path("id").textValue())
                    && other.size() > (other.has("type") ? 2 : 1)) {
                throw new Refusal(
                        RefusalCode.ID_REUSED, "the id of the badge or its status is also of something in it");
            }
        }
    }
}
