package fr.relais.candidate.support;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.access.Reader;
import fr.relais.candidate.access.Writer;
import fr.relais.candidate.accesslog.AccessLog;
import fr.relais.candidate.accesslog.Accessed;
import fr.relais.candidate.profile.Age;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Caller;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller with a person: the person, or a counsellor of a structure that accompanies them. */
@RequestScoped
public class Accompaniment {
    private final Candidates candidates;
    private final AccessLog log;
    private final Reach reach;
    private final Caller caller;
    private final Clock clock;

    Accompaniment(Candidates candidates, AccessLog log, Reach reach, Caller caller, Clock clock) {
        this.candidates = candidates;
        this.log = log;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    /** The candidate, if the caller accompanies it, else a problem 404; a read by another than the person is noted. */
    @Transactional
    public Candidate read(UUID candidate, Accessed what) {
        var found = find(candidate);
        Reader.of(caller, candidate).ifPresent(reader -> log.append(candidate, reader, what, null));
        return found;
    }

    /** The same without a note: for a look before a body is read, and where nothing of the person is told. */
    @Transactional
    public Candidate find(UUID candidate) {
        return accompanied(candidates.require(candidate, reach));
    }

    /** The candidate locked until the running transaction ends; else a problem 404. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Candidate lock(UUID candidate) {
        return accompanied(candidates.lock(candidate, reach));
    }

    // Reach may rest on a source or on France Travail's role, which see nothing of support.
    private Candidate accompanied(Candidate found) {
        if (!isWith(found)) {
            throw Problems.notFound("candidate");
        }
        return found;
    }

    /** Whether the caller is the person, or a counsellor of a structure that accompanies them. */
    public boolean isWith(Candidate candidate) {
        return reach.includesSupport(candidate.id(), candidate.structures());
    }

    public boolean isPerson() {
        return caller.is("candidate");
    }

    /** The structure a counsellor acts for; a problem 403 for the person, and for a token without the claim. */
    public String structure() {
        var structure = structureOrNull();
        if (structure == null) {
            throw Problems.of(ProblemType.FORBIDDEN, "only a counsellor of a structure may do this");
        }
        return structure;
    }

    /** The same, but null for whoever is no counsellor; the person never acts for a structure. */
    public @Nullable String structureOrNull() {
        return isPerson() || !caller.is("counsellor") ? null : caller.structure();
    }

    public String account() {
        return caller.subject();
    }

    /** The caller as who wrote something. */
    public Writer writer() {
        return isPerson() ? Writer.PERSON : Writer.counsellor(caller.subject());
    }

    /** Problem 409 for what is closed at 15: all but the passport, and who accompanies. */
    public void requireSixteen(Candidate candidate) {
        if (Age.years(candidate.person().birthDate(), today()) < Age.MATCHED) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "TOO_YOUNG",
                    "at 15 there is the passport only; this is open from " + Age.MATCHED + " years on");
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day a moment falls on, where the service runs. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
