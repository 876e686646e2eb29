package fr.relais.candidate.issuer;

import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Clock;

/** An issuer for tests, with keys in a folder of the test. */
public record FixedIssuer(Path keysDirectory) implements IssuerSettings {
    @Override
    public String issuer() {
        return "https://relais.example/issuer";
    }

    @Override
    public String issuerName() {
        return "Relais";
    }

    /** Its keys, made now. */
    public Keyring keyring(Clock clock) {
        var keyring = new Keyring(this, clock);
        keyring.prepare(new StartupEvent());
        return keyring;
    }

    public Issuer with(Keyring keyring) {
        return new Issuer(this, keyring);
    }
}
