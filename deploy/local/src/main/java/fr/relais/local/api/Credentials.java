package fr.relais.local.api;

/** A demo identity of the local realm; the secrets stand in the contract and open nothing elsewhere. */
public enum Credentials {
    PARTNER("grant_type=client_credentials&client_id=partner-demo&client_secret=local-partner-demo"),
    FRANCE_TRAVAIL("grant_type=client_credentials&client_id=francetravail-demo&client_secret=local-francetravail-demo"),
    CANDIDATE("grant_type=password&client_id=local-cli&username=candidate-demo&password=local"),
    REGISTRY_ADMIN("grant_type=password&client_id=local-cli&username=registry-admin-demo&password=local");

    private final String form;

    Credentials(String form) {
        this.form = form;
    }

    String form() {
        return form;
    }
}
