package fr.relais.testing.matrix;

import fr.relais.testing.Identity;
import fr.relais.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** The identities that ask: of each role one, one that owns nothing of it, and colleagues of the same organisation. */
public enum Visitor {
    CANDIDATE(Role.CANDIDATE, Identity.CANDIDATE),
    OTHER_CANDIDATE(Role.CANDIDATE, Identity.OTHER_CANDIDATE),
    /** Was a candidate, {@link #GONE_ID}, and is erased. */
    GONE_CANDIDATE(Role.CANDIDATE, "candidate-gone-demo"),
    COUNSELLOR(Role.COUNSELLOR, Identity.COUNSELLOR),
    /** Of the same structure as {@link #COUNSELLOR}. */
    COUNSELLORS_COLLEAGUE(Role.COUNSELLOR, "counsellor-colleague-demo"),
    OTHER_COUNSELLOR(Role.COUNSELLOR, Identity.OTHER_COUNSELLOR),
    EMPLOYER(Role.EMPLOYER, Identity.EMPLOYER),
    /** Of the same SIRET as {@link #EMPLOYER}. */
    EMPLOYERS_COLLEAGUE(Role.EMPLOYER, "employer-colleague-demo"),
    OTHER_EMPLOYER(Role.EMPLOYER, Identity.OTHER_EMPLOYER),
    PARTNER(Role.PARTNER, Identity.PARTNER),
    OTHER_PARTNER(Role.PARTNER, Identity.OTHER_PARTNER),
    FRANCE_TRAVAIL(Role.FRANCETRAVAIL, Identity.FRANCE_TRAVAIL),
    OPS(Role.OPS_ADMIN, Identity.OPS),
    REGISTRY_ADMIN(Role.REGISTRY_ADMIN, Identity.REGISTRY_ADMIN),
    ANONYMOUS(Role.ANONYMOUS, "");

    public static final String GONE_ID = "019a0000-0000-7000-8000-000000000003";

    private final Role role;
    private final @Nullable Identity identity;
    private final String person;

    Visitor(Role role, Identity identity) {
        this.role = role;
        this.identity = identity;
        this.person = "";
    }

    Visitor(Role role, String person) {
        this.role = role;
        this.identity = null;
        this.person = person;
    }

    Role role() {
        return role;
    }

    /** A valid access token from the real Keycloak; null without one. */
    public @Nullable String token() {
        if (identity != null) {
            return identity.token();
        }
        return person.isEmpty() ? null : Tokens.ofPerson(person);
    }
}
