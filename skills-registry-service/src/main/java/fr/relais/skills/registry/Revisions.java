package fr.relais.skills.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import javax.sql.DataSource;

/** Opens revisions: the only way to change entries. */
@ApplicationScoped
public class Revisions {
    private final Editions editions;
    private final DataSource database;
    private final ObjectMapper json;
    private final Outbox outbox;

    Revisions(Editions editions, DataSource database, ObjectMapper json, Outbox outbox) {
        this.editions = editions;
        this.database = database;
        this.json = json;
        this.outbox = outbox;
    }

    /** A revision of the edition as it stands. Others wait from here until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Revision open() {
        var edition = Objects.requireNonNull(editions.locked(), "the bundled registry has not been loaded");
        return new Revision(edition, false, this::numbered, writer());
    }

    /**
     * A revision that brings a bundled edition. A new base is a version by itself; the same base again counts as a
     * revision if it changes anything.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Revision open(Edition bundled) {
        var before = editions.locked();
        if (before != null && before.base().equals(bundled.base())) {
            return new Revision(before, false, this::numbered, writer());
        }
        editions.set(bundled);
        return new Revision(bundled, true, this::numbered, writer());
    }

    private EntryWriter writer() {
        return new EntryWriter(database, json, outbox);
    }

    private Edition numbered(Edition edition) {
        var next = new Edition(
                edition.base(), edition.revision() + 1, edition.status(), edition.validFrom(), edition.romeVersion());
        editions.set(next);
        return next;
    }
}
