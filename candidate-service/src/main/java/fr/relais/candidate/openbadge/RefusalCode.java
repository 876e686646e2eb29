package fr.relais.candidate.openbadge;

/** Why a badge is refused: one code for each reason, the same for all kinds of badges. */
public enum RefusalCode {
    /** Not a picture, a token, an address or a document that could be a badge. */
    NOT_A_BADGE,
    /** A picture without a badge in it. */
    NOTHING_BAKED_IN,
    /** A picture with more than one badge in it. */
    SEVERAL_BAKED_IN,
    /** A PNG whose chunks do not fit together. */
    PNG_BROKEN,
    /** A baked text that would have to be unpacked first. */
    PNG_COMPRESSED,
    /** An SVG that is no well-formed XML. */
    SVG_BROKEN,
    /** An SVG with a document type, where entities could hide. */
    SVG_DOCTYPE,
    /** Not JSON, or JSON with a name twice. */
    JSON_BROKEN,
    /** JSON nested deeper than any badge. */
    TOO_DEEP,
    /** More work than a badge is worth. */
    TOO_COMPLEX,
    /** A part that a badge must have is missing, or has a wrong type. */
    MALFORMED,
    /** A context other than the bundled ones, or one written into the badge. */
    CONTEXT_NOT_ALLOWED,
    /** A JSON-LD keyword below the top. */
    KEYWORD_MEMBER,
    /** A member named by an address instead of a term: what reads terms would pass over it. */
    MEMBER_NOT_A_TERM,
    /** A null, or an empty object, list or name: signing drops it. */
    EMPTY_MEMBER,
    /** A member that no context defines: signing drops it. */
    UNKNOWN_TERM,
    /** An id or type that is no absolute address: signing drops it. */
    RELATIVE_IRI,
    /** The badge's own id stands for something else within it too. */
    ID_REUSED,
    /** Not exactly one subject. */
    NOT_ONE_SUBJECT,
    /** Neither Open Badges 2.0 nor 3.0. */
    VERSION_UNKNOWN,
    /** Nothing vouches for it. */
    UNSIGNED,
    /** An algorithm or cryptosuite that is not accepted. */
    ALGORITHM_NOT_ALLOWED,
    /** A header that brings its own key along, or says where to fetch one. */
    KEY_IN_HEADER,
    /** A key that would have to be read out of its own address. */
    KEY_IN_ADDRESS,
    /** A header that asks for an extension. */
    CRITICAL_HEADER,
    /** A key that no template names. */
    KEY_UNKNOWN,
    /** A key that templates name for another issuer. */
    KEY_OF_ANOTHER_ISSUER,
    /** A key that is published with its private half. */
    KEY_PUBLISHED_FOR_TESTS,
    /** A proof for something else than asserting. */
    WRONG_PURPOSE,
    /** The signature is not of this badge and this key. */
    SIGNATURE_WRONG,
    /** Claims of the token and of the credential in it differ. */
    CLAIMS_DISAGREE,
    /** No template names this issuer. */
    ISSUER_UNKNOWN,
    /** No template of this issuer names this achievement. */
    ACHIEVEMENT_UNKNOWN,
    /** Its time has not come. */
    NOT_YET_VALID,
    /** Its time is over. */
    EXPIRED,
    /** The issuer has taken it back. */
    REVOKED,
    /** The issuer has suspended it. */
    SUSPENDED,
    /** A kind of status that is not known here, so that it cannot be told whether it is in force. */
    STATUS_TYPE_UNKNOWN,
    /** A status list that is not one, not the issuer's, or too large. */
    STATUS_LIST_UNUSABLE,
    /** It says nothing of the person by e-mail. */
    RECIPIENT_MISSING,
    /** It is another person's, or for another e-mail. */
    RECIPIENT_DIFFERS,
    /** The identity provider has not verified an e-mail of this person. */
    RECIPIENT_UNVERIFIED,
    /** A hash of the e-mail that no longer hides or proves anything. */
    HASH_NOT_ALLOWED,
    /** An address that is not on the list of hosts, or not the issuer's. */
    ADDRESS_NOT_ALLOWED,
    /** An address that leads into a private network. */
    ADDRESS_PRIVATE,
    /** What is hosted there is not this badge. */
    HOSTED_DIFFERS,
    /** Larger than any badge or list. */
    FETCHED_TOO_LARGE,
    /** The address does not answer now: the only reason that may pass by itself. */
    UNREACHABLE
}
