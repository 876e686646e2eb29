package fr.relais.testing;

/** Who may call in tests: the demo identities of the local realm, and their like that own nothing of them. */
public enum Identity {
    /** Source {@code partner-demo}, with the scope {@code competencies:assess}. */
    PARTNER("partner-demo", true),
    /** Another source, without that scope. */
    OTHER_PARTNER("partner-other-demo", true),
    FRANCE_TRAVAIL("francetravail-demo", true),
    OPS("ops-demo", true),
    /** The person {@link #CANDIDATE_ID}. */
    CANDIDATE("candidate-demo", false),
    OTHER_CANDIDATE("candidate-other-demo", false),
    /** Structure {@code mission-locale-demo}. */
    COUNSELLOR("counsellor-demo", false),
    /** Structure {@code mission-locale-other-demo}. */
    OTHER_COUNSELLOR("counsellor-other-demo", false),
    /** SIRET {@link #EMPLOYER_SIRET}. */
    EMPLOYER("employer-demo", false),
    OTHER_EMPLOYER("employer-other-demo", false),
    REGISTRY_ADMIN("registry-admin-demo", false);

    public static final String CANDIDATE_ID = "019a0000-0000-7000-8000-000000000001";
    public static final String OTHER_CANDIDATE_ID = "019a0000-0000-7000-8000-000000000002";
    public static final String EMPLOYER_SIRET = "00000001800010";
    public static final String OTHER_EMPLOYER_SIRET = "00000002600013";

    private final String id;
    private final boolean machine;

    Identity(String id, boolean machine) {
        this.id = id;
        this.machine = machine;
    }

    /** The client id of a machine or the user name of a person. */
    public String id() {
        return id;
    }

    /** A valid access token from the real Keycloak. */
    public String token() {
        return Tokens.of(this);
    }

    /** The same with an optional scope: a person's with {@code email} tells the verified e-mail. */
    public String token(String scope) {
        return Tokens.of(this, scope);
    }

    /** The form that asks Keycloak for a token: client credentials for a machine, a password for a person. */
    String tokenRequest() {
        return machine
                ? "grant_type=client_credentials&client_id=" + id + "&client_secret=local-" + id
                : personsRequest(id);
    }

    static String personsRequest(String userName) {
        return "grant_type=password&client_id=local-cli&username=" + userName + "&password=local";
    }
}
