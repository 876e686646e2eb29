package fr.relais.skills.exchange;

import io.smallrye.config.ConfigMapping;

/** Where the registry's things have their addresses, which are also their names in graphs and credentials. */
@ConfigMapping(prefix = "relais.registry")
public interface RegistryUris {
    /** Address of the API as others reach it, without a slash at the end. */
    String uri();

    /** Address of the service, without what the API's paths begin with. */
    default String root() {
        return uri().replaceFirst("/api/v1$", "");
    }

    /** The scheme that all competencies are in. */
    default String scheme() {
        return uri() + "/competencies";
    }

    default String competency(String code) {
        return scheme() + "/" + code;
    }

    default String family(String family) {
        return scheme() + "?family=" + family;
    }

    /** ROME gives its competencies codes but no addresses; these only name them. */
    default String romeScheme() {
        return uri() + "/rome-competencies";
    }

    default String romeCompetency(String code) {
        return romeScheme() + "/" + code;
    }
}
