package fr.relais.skills.framework;

import fr.relais.skills.exchange.RegistryUris;
import java.time.Instant;
import java.util.UUID;

/** Addresses of what CASE reads, below the same host as the registry's API. */
record CaseUris(RegistryUris registry) {
    static final String PATH = "/ims/case/v1p0";

    /** @param collection such as {@code CFItems} */
    String of(String collection, UUID id) {
        return registry.root() + PATH + "/" + collection + "/" + id;
    }

    /** @param changedAt moment from which the groupings hold */
    CfAssociationGrouping grouping(Match match, Instant changedAt) {
        var id = id(match);
        return new CfAssociationGrouping(id, uri(id), match.title(), match.description(), changedAt);
    }

    Link link(Match match) {
        return new Link(match.title(), id(match).toString(), uri(id(match)));
    }

    private String uri(UUID grouping) {
        return of("CFAssociationGroupings", grouping);
    }

    private UUID id(Match match) {
        return CaseIds.of("match", match.code());
    }
}
