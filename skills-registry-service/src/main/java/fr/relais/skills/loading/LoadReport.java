package fr.relais.skills.loading;

import fr.relais.skills.registry.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What loading a file has done so far. For one thread. Keeps the first errors only, so that its size is bounded. */
final class LoadReport {
    private static final int MOST_ERRORS = 200;

    private long received;
    private long created;
    private long updated;
    private long unchanged;
    private long rejected;
    private final List<LoadView.LineError> errors = new ArrayList<>();

    /** Another row or item was read. */
    void received() {
        received++;
    }

    /** A row that was read is stored now. */
    void count(Outcome outcome) {
        switch (outcome) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    /** Rows that were read and said nothing new. */
    void unchanged(long rows) {
        unchanged += rows;
    }

    /** A row that was read is left out; the rest goes on. */
    void reject(long line, String pointer, String code, String message) {
        rejected++;
        if (errors.size() < MOST_ERRORS) {
            errors.add(new LoadView.LineError(line, pointer, code, message));
        }
    }

    LoadView view() {
        return new LoadView(received, created, updated, unchanged, rejected, errors);
    }
}
