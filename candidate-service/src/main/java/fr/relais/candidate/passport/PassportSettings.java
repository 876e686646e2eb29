package fr.relais.candidate.passport;

import io.smallrye.config.ConfigMapping;
import java.time.Period;

/** What passports say beside the person's competencies. */
@ConfigMapping(prefix = "relais.candidate.passport")
interface PassportSettings {
    /** How long one is valid; a key stays published as long after it signed last. */
    Period validity();

    /** Address of the registry's API, without a slash at the end: competencies are named below it. */
    String registryUri();

    default String competencyUri(String code) {
        return registryUri() + "/competencies/" + code;
    }
}
