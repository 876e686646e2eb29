package fr.relais.candidate.profile;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;

/** The columns of {@code source_link}. */
final class LinkRow extends AbstractMapping<SourceLink> {
    static final LinkRow MAPPING = new LinkRow();

    private LinkRow() {
        super("", "source_link");
        mapText("source", link -> link.key().source());
        mapText("external_id", link -> link.key().externalId());
        mapUUID("candidate_id", SourceLink::candidateId);
    }
}
