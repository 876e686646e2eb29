package fr.relais.skills.framework;

import static java.util.Objects.requireNonNull;

import fr.relais.skills.exchange.RegistryUris;
import fr.relais.skills.registry.Editions;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Entry;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.RegistryVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the framework as the registry stands. */
@ApplicationScoped
class Frameworks {
    private final Editions editions;
    private final Entries entries;
    private final RegistryVersions versions;
    private final CaseUris uris;

    Frameworks(Editions editions, Entries entries, RegistryVersions versions, RegistryUris uris) {
        this.editions = editions;
        this.entries = entries;
        this.versions = versions;
        this.uris = new CaseUris(uris);
    }

    /** All of it, of one version of the registry even while that changes. */
    CfPackage current() {
        var edition = editions.current();
        var held = entries.in(edition.version()).all(Kind.COMPETENCY).values();
        List<String> named =
                new ArrayList<>(held.stream().map(Entry::registryVersion).toList());
        named.add(edition.version());
        var madeAt = versions.madeAt(named);
        var writer = new FrameworkWriter(uris, edition, requireNonNull(madeAt.get(edition.version())));
        held.forEach(entry -> writer.add(entry.state(), requireNonNull(madeAt.get(entry.registryVersion()))));
        return writer.whole();
    }

    Link link(CfDocument document) {
        var id = document.identifier();
        return new Link(document.title(), id.toString(), uris.of("CFPackages", id));
    }
}
