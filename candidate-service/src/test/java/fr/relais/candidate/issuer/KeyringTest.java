package fr.relais.candidate.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @TempDir
    Path directory;

    @Test
    void theFirstStartMakesAKeyOfEachKindForTheOwnerAlone() throws IOException {
        var folder = directory.resolve("keys");
        var keyring = keyring(folder, TODAY);
        assertThat(keyring.keys())
                .extracting(IssuerKey::algorithm)
                .containsExactlyInAnyOrder(SignatureAlgorithm.values());
        assertThat(keyring.signing(SignatureAlgorithm.EDDSA)).isPresent();
        assertThat(keyring.signing(SignatureAlgorithm.RS256)).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void theNextStartKeepsThem() {
        var before = keyring(directory, TODAY).keys();
        var after = keyring(directory, TODAY.plusDays(1)).keys();
        assertThat(after)
                .extracting(IssuerKey::name)
                .isEqualTo(before.stream().map(IssuerKey::name).toList());
        assertThat(after)
                .extracting(IssuerKey::publicKey)
                .isEqualTo(before.stream().map(IssuerKey::publicKey).toList());
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneAfterwards() {
        write("first", TODAY.minusDays(30), SignatureAlgorithm.EDDSA.generate());
        write("second", TODAY.plusDays(2), SignatureAlgorithm.EDDSA.generate());
        assertThat(keyring(directory, TODAY).keys()).extracting(IssuerKey::name).containsExactly("first", "second");
        assertThat(signing(TODAY.plusDays(1))).isEqualTo("first");
        assertThat(signing(TODAY.plusDays(2))).isEqualTo("second");
        assertThat(keyring(directory, TODAY.plusDays(2)).keys())
                .extracting(IssuerKey::name)
                .contains("first");
    }

    @Test
    void aFileThatIsPutThereCountsFromTheNextRequestOn() {
        write("first", TODAY.minusDays(1), SignatureAlgorithm.EDDSA.generate());
        var keyring = keyring(directory, TODAY);
        write("second", TODAY, SignatureAlgorithm.EDDSA.generate());
        assertThat(keyring.signing(SignatureAlgorithm.EDDSA))
                .map(IssuerKey::name)
                .contains("second");
    }

    @Test
    void aPublicKeyAloneIsPublishedAndSignsNothing() throws IOException {
        write("old", TODAY.minusDays(2), SignatureAlgorithm.EDDSA.generate());
        write("newer", TODAY.minusDays(1), SignatureAlgorithm.EDDSA.generate());
        var newer = directory.resolve("newer." + TODAY.minusDays(1) + ".pem");
        Files.writeString(newer, Files.readString(newer).replaceFirst("(?s).*(?=-----BEGIN PUBLIC)", ""));
        assertThat(signing(TODAY)).isEqualTo("old");
        assertThat(keyring(directory, TODAY).keys()).extracting(IssuerKey::name).contains("newer");
    }

    @Test
    void noKeySignsBeforeTheDayOfTheFirst() {
        write("first", TODAY.plusDays(1), SignatureAlgorithm.EDDSA.generate());
        assertThat(keyring(directory, TODAY).signing(SignatureAlgorithm.EDDSA)).isEmpty();
    }

    @Test
    void halvesOfTwoPairsAShortKeyAndNoKeyAtAllEndTheStart() throws Exception {
        var mixed = new KeyPair(
                SignatureAlgorithm.EDDSA.generate().getPublic(),
                SignatureAlgorithm.EDDSA.generate().getPrivate());
        write("mixed", TODAY, mixed);
        assertStartFails("mixed");
        write("short", TODAY, shortRsa());
        assertStartFails("short");
        Files.writeString(directory.resolve("none." + TODAY + ".pem"), "secret words");
        assertStartFails("none");
    }

    @Test
    void aFolderThatAnybodyMayWriteIsNotUsed() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> keyring(directory, TODAY)).hasMessageContaining("passport keys");
    }

    private void assertStartFails(String name) throws IOException {
        assertThatThrownBy(() -> keyring(directory, TODAY))
                .hasMessageContaining(name)
                .hasMessageNotContaining("secret");
        Files.delete(directory.resolve(name + "." + TODAY + ".pem"));
    }

    private String signing(LocalDate today) {
        return keyring(directory, today)
                .signing(SignatureAlgorithm.EDDSA)
                .orElseThrow()
                .name();
    }

    private void write(String name, LocalDate day, KeyPair pair) {
        KeyFile.write(directory, name, day, pair);
    }

    private static KeyPair shortRsa() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        return generator.generateKeyPair();
    }

    private static Keyring keyring(Path folder, LocalDate today) {
        var noon = today.atStartOfDay(ZoneOffset.UTC).plusHours(12).toInstant();
        var keyring = new Keyring(new FixedIssuer(folder), Clock.fixed(noon, ZoneOffset.UTC));
        keyring.prepare(new StartupEvent());
        return keyring;
    }
}
