package fr.relais.skills.loading;

import fr.relais.events.CommuneState;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import fr.relais.skills.registry.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Loads the file of communes as it arrives, a thousand rows held at a time, in one transaction: all of it or nothing. */
@ApplicationScoped
class CommuneLoader {
    private static final int BATCH = 1_000;

    private final CommuneTable communes;
    private final Outbox outbox;
    private final LongTransaction transaction;

    CommuneLoader(CommuneTable communes, Outbox outbox, LongTransaction transaction) {
        this.communes = communes;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Problem 400 for a file that is another or cut, 409 while another load runs. */
    LoadView load(InputStream in) {
        var report = new LoadReport();
        transaction.run(() -> load(new CommuneFile(in, report), report));
        return report.view();
    }

    private void load(CommuneFile file, LoadReport report) {
        if (!communes.tryLock()) {
            throw Problems.of(ProblemType.CONFLICT, "another file of communes is being loaded");
        }
        var batch = new ArrayList<Commune>(BATCH);
        for (var commune = file.next(); commune != null; commune = file.next()) {
            batch.add(commune);
            if (batch.size() == BATCH) {
                write(batch, report);
                batch.clear();
            }
        }
        write(batch, report);
    }

    private void write(List<Commune> batch, LoadReport report) {
        if (batch.isEmpty()) {
            return;
        }
        var changed = communes.put(batch);
        outbox.append(changed.stream().map(CommuneLoader::event).toList());
        changed.forEach(state -> report.count(state.version() == 1 ? Outcome.CREATED : Outcome.UPDATED));
        report.unchanged(batch.size() - changed.size());
    }

    private static OutboxEvent event(CommuneState state) {
        return new OutboxEvent(Topics.COMMUNE, state.insee(), EventTypes.COMMUNE_PUBLISHED, state.version(), state);
    }
}
