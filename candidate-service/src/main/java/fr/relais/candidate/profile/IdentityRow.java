package fr.relais.candidate.profile;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;

/** The columns of {@code identity}, as {@link Identity} maps them; {@code BulkRowsIT} compares. */
final class IdentityRow extends AbstractMapping<Candidate> {
    static final IdentityRow MAPPING = new IdentityRow();

    private IdentityRow() {
        super("", "identity");
        mapUUID("candidate_id", Candidate::id);
        mapText("given_name", candidate -> candidate.person().givenName());
        mapText("family_name", candidate -> candidate.person().familyName());
        mapText("email", candidate -> candidate.person().email());
        mapText("phone", candidate -> candidate.person().phone());
        mapDate("birth_date", candidate -> candidate.person().birthDate());
        mapText("verified_email", Candidate::verifiedEmail);
        mapText("source", Candidate::identitySource);
    }
}
