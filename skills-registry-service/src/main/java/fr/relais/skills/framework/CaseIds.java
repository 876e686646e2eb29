package fr.relais.skills.framework;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/**
 * Identifiers that anybody can compute: UUIDs of version 5 over the address that a thing has in the registry's graphs, so that
 * it keeps its identifier in every version of the registry and in every copy of a document.
 */
final class CaseIds {
    private static final NameBasedGenerator BY_NAME = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private CaseIds() {}

    static UUID of(String address) {
        return BY_NAME.generate(address);
    }
}
