package fr.relais.skills.framework;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/**
 * Identifiers that anybody can compute: UUIDs of version 5 over a name below {@code urn:relais:registry}, so that a thing has the
 * same in every version of the registry and wherever that runs.
 */
final class CaseIds {
    private static final String REGISTRY = "urn:relais:registry";
    private static final NameBasedGenerator BY_NAME = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private CaseIds() {}

    static UUID document() {
        return BY_NAME.generate(REGISTRY);
    }

    /** @param kind such as {@code competency} */
    static UUID of(String kind, String code) {
        return BY_NAME.generate(REGISTRY + ":" + kind + ":" + code);
    }
}
