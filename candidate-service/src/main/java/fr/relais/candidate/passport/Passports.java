package fr.relais.candidate.passport;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.access.Reader;
import fr.relais.candidate.accesslog.AccessLog;
import fr.relais.candidate.accesslog.Accessed;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateViews;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.share.Share;
import fr.relais.candidate.share.Shares;
import fr.relais.http.Caller;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out passports: to whom, and noting it. */
@RequestScoped
class Passports {
    private final Candidates candidates;
    private final Shares shares;
    private final AccessLog log;
    private final PassportWriter writer;
    private final CandidateViews views;
    private final Reach reach;
    private final Caller caller;

    Passports(
            Candidates candidates,
            Shares shares,
            AccessLog log,
            PassportWriter writer,
            CandidateViews views,
            Reach reach,
            Caller caller) {
        this.candidates = candidates;
        this.shares = shares;
        this.log = log;
        this.writer = writer;
        this.views = views;
        this.reach = reach;
        this.caller = caller;
    }

    /** The passport for this caller, who is noted unless it is the person; problems 403 and 404. */
    @Transactional(Transactional.TxType.MANDATORY)
    Passport read(UUID id, @Nullable String token) {
        var employer = caller.is("employer");
        var candidate = employer ? shared(id, token) : candidates.require(id, reach);
        var share = employer ? opened(candidate, Objects.requireNonNull(token)) : null;
        Reader.of(caller, id)
                .ifPresent(reader -> log.append(id, reader, Accessed.PASSPORT, share == null ? null : share.id()));
        return writer.write(candidate, views.person(candidate));
    }

    private Candidate shared(UUID id, @Nullable String token) {
        if (token == null) {
            throw Problems.of(ProblemType.FORBIDDEN, "an employer reads a passport by ?share= with the person's token");
        }
        return candidates.findByIdOptional(id).orElseThrow(() -> Problems.notFound("candidate"));
    }

    private Share opened(Candidate candidate, String token) {
        return shares.opened(candidate, token).orElseThrow(() -> Problems.notFound("candidate"));
    }
}
