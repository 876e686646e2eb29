package fr.relais.skills.loading;

import fr.relais.http.FieldError;
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
    private long otherVersion;
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

    /** A row is of another ROME version than the registry's, and not read further. */
    void otherVersion() {
        otherVersion++;
    }

    /** A row that was read is left out; the rest goes on. */
    void reject(long line, String pointer, String code, String message) {
        reject(line, "", List.of(new FieldError(pointer, code, message)));
    }

    /** The same for all that is wrong with one item; {@code place} is put before each pointer. */
    void reject(long line, String place, List<FieldError> faults) {
        rejected++;
        faults.stream()
                .limit(MOST_ERRORS - errors.size())
                .map(fault -> new LoadView.LineError(line, place + fault.pointer(), fault.code(), fault.message()))
                .forEach(errors::add);
    }

    LoadView view() {
        return new LoadView(received, created, updated, unchanged, rejected, otherVersion, errors);
    }
}
