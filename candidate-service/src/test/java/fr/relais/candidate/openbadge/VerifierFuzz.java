package fr.relais.candidate.openbadge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Jazzer hands in is refused, or accepted, and nothing else happens. Started by {@code FuzzIT}. */
public final class VerifierFuzz {
    private static final Trial TRIAL = new Trial(Samples.template());

    private VerifierFuzz() {}

    /** Called by Jazzer before all: what is loaded at the first call is not the first input's cost. */
    public static void fuzzerInitialize() {
        TRIAL.accept(Samples.ED25519.proved(Samples.credential()));
        TRIAL.accept(Samples.RSA.token(Samples.credential()));
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] sent) {
        TRIAL.tryOut(sent);
    }

    /** Badges of every kind, which Jazzer starts from. */
    public static void writeSeeds(Path folder) throws IOException {
        var token = Samples.ED25519.token(Samples.credential());
        var document = Samples.ED25519.proved(Samples.credential()).toString();
        var seeds = new LinkedHashMap<String, byte[]>(Map.of(
                "token", token.getBytes(UTF_8),
                "document", document.getBytes(UTF_8),
                "old",
                        Samples.ED25519
                                .proved(Samples.oldCredential())
                                .toString()
                                .getBytes(UTF_8),
                "assertion",
                        Samples.RSA
                                .token(Samples.assertion("urn:uuid:1", "SignedBadge"))
                                .getBytes(UTF_8),
                "hosted",
                        Samples.assertion(Samples.HOSTED + "1", "HostedBadge")
                                .toString()
                                .getBytes(UTF_8),
                "png", Pictures.png("openbadgecredential", document),
                "svg",
                        Pictures.svg3("<openbadges:credential verify='" + token + "'/>")
                                .getBytes(UTF_8),
                "svg2",
                        Pictures.svg2("<openbadges:assertion><![CDATA[" + document + "]]></openbadges:assertion>")
                                .getBytes(UTF_8),
                "list",
                        Samples.ED25519
                                .token(StatusLists.credential("revocation", 7))
                                .getBytes(UTF_8)));
        for (var seed : seeds.entrySet()) {
            Files.write(folder.resolve(seed.getKey()), seed.getValue());
        }
    }
}
