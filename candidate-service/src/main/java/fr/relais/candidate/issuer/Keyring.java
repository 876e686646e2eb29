package fr.relais.candidate.issuer;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our keys, as the files of one folder have them. All are published; of each algorithm the one signs whose day came last.
 * A file that is put there or taken away counts from the next request on.
 */
@ApplicationScoped
public class Keyring {
    /** What was read, and the names of the files it was read from. */
    private record Read(List<Path> files, List<IssuerKey> keys) {}

    private final Path directory;
    private final Clock clock;
    private volatile @Nullable Read last;

    Keyring(IssuerSettings settings, Clock clock) {
        this.directory = settings.keysDirectory();
        this.clock = clock;
    }

    /** Makes keys at the first start; a start with keys that cannot be read fails. */
    void prepare(@Observes StartupEvent start) {
        try {
            makeDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of passport keys cannot be used: " + directory, e);
        }
        if (files().isEmpty()) {
            for (var algorithm : SignatureAlgorithm.values()) {
                var name = algorithm.family().toLowerCase(Locale.ROOT) + "-"
                        + UUID.randomUUID().toString().substring(0, 8);
                KeyFile.write(directory, name, today(), algorithm.generate());
            }
        }
        keys();
    }

    private void makeDirectory() throws IOException {
        var owners = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(owners));
        if (Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IOException("anybody may write there");
        }
    }

    /** The key that signs today; empty when none of this algorithm does yet. */
    public Optional<IssuerKey> signing(SignatureAlgorithm algorithm) {
        var today = today();
        return keys().stream()
                .filter(key -> key.algorithm() == algorithm && key.privateKey() != null)
                .filter(key -> !key.signsFrom().isAfter(today))
                .max(Comparator.comparing(IssuerKey::signsFrom).thenComparing(IssuerKey::name));
    }

    /** All that are published, oldest first. */
    List<IssuerKey> keys() {
        var files = files();
        var known = last;
        if (known == null || !known.files().equals(files)) {
            known = new Read(
                    files,
                    files.stream()
                            .map(KeyFile::read)
                            .sorted(Comparator.comparing(IssuerKey::signsFrom).thenComparing(IssuerKey::name))
                            .toList());
            last = known;
        }
        return known.keys();
    }

    private List<Path> files() {
        try (var files = Files.list(directory)) {
            return files.filter(KeyFile::is).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of passport keys cannot be read: " + directory, e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
