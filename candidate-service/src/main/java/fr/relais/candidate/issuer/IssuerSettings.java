package fr.relais.candidate.issuer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Who signs passports. */
@ConfigMapping(prefix = "relais.candidate.passport")
interface IssuerSettings {
    /** Our id as an issuer, which is also the address of our issuer document. */
    String issuer();

    /** What we are called in a passport. */
    @WithDefault("Relais")
    String issuerName();

    /** Folder of the key files; see {@link KeyFile}. */
    Path keysDirectory();
}
