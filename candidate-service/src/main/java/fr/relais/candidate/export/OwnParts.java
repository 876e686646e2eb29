package fr.relais.candidate.export;

import fr.relais.candidate.access.Reader;
import fr.relais.candidate.accesslog.AccessLog;
import fr.relais.candidate.accesslog.AccessView;
import fr.relais.candidate.accesslog.Accessed;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.share.ShareView;
import fr.relais.candidate.share.Shares;
import fr.relais.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is for the person alone, and noting that others took the rest. */
@RequestScoped
class OwnParts {
    private final Shares shares;
    private final AccessLog log;
    private final Caller caller;

    OwnParts(Shares shares, AccessLog log, Caller caller) {
        this.shares = shares;
        this.log = log;
        this.caller = caller;
    }

    @Nullable
    List<ShareView> shares(Candidate candidate) {
        return caller.is("candidate") ? shares.standing(candidate) : null;
    }

    @Nullable
    List<AccessView> accesses(Candidate candidate) {
        return caller.is("candidate") ? log.all(candidate.id()) : null;
    }

    /** Notes the export in the person's log, unless the person takes it. */
    void note(UUID candidate) {
        Reader.of(caller, candidate).ifPresent(reader -> log.append(candidate, reader, Accessed.EXPORT, null));
    }
}
